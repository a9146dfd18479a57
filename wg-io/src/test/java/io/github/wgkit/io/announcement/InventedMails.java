package io.github.wgkit.io.announcement;

/** An announcement of a group that does not exist, in pieces. */
final class InventedMails {
  static final String SUBJECT = "WG Action: Formed Frob Exchange (frobx)";

  static final String OPENING =
      """
      A new IETF WG has been formed in the Security Area. For additional
      information, please contact the Area Directors or the WG Chairs.

      """;

  static final String CHARTER =
      """
      Frob Exchange (frobx)
      -----------------------------------------------------------------------
      Current status: Proposed WG

      Chairs:
        Chen Li <chen.li@example.com>
        Márta Stone <marta@example.org>

      Secretaries:
        Sam Poe <sam@example.com>

      Assigned Area Director:
        Jon Vale <jon.vale@example.net>

      Security Area Directors:
        Ana Ruiz <ana.ruiz@example.org>
        Jon Vale <jon.vale@example.net>

      Technical advisors:
        Ola Ek <ola@example.se>

      Mailing list:
        Address: frobx@example.org
        To subscribe: https://lists.example.org/frobx
        Archive: https://archive.example.org/frobx/

      Group page: https://datatracker.ietf.org/group/frobx/

      Charter: https://datatracker.ietf.org/doc/charter-ietf-frobx/

      The group specifies how frobs are exchanged between independent
      implementations.

      Out of scope:

       - new transport protocols

      Milestones:

        Done     - Adopt the frame

        Jul 2026 - Submit the frame, including what has to be said on relays -
        and their security - to the IESG

        Mar 2027 - Recharter or close

      """;

  static final String TEXT = OPENING + CHARTER;

  static final String HEAD =
      "From: The IESG <iesg-secretary@example.org>\n"
          + "To: Announcements <announce@example.org>\n"
          + "Date: Thu, 07 May 2026 09:00:00 -0700\n"
          + "Message-ID: <1@example.org>\n"
          + "Subject: "
          + SUBJECT
          + "\n";

  private InventedMails() {}
}
