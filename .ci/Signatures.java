import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPKeyPair;

/** A key for one rehearsal, and whether all that was published is signed by it. */
final class Signatures {
  /** What a repository keeps besides, and nobody signs. */
  private static final List<String> UNSIGNED =
      List.of(".asc", ".md5", ".sha1", ".sha256", ".sha512");

  private Signatures() {}

  /** {@code key FILE} makes a key; {@code check FILE FOLDER} fails if anything is not signed by it. */
  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "key" -> makeKey(Path.of(args[1]));
      case "check" -> check(Path.of(args[1]), Path.of(args[2]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void makeKey(Path file) throws Exception {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(3072);
    var pair =
        new JcaPGPKeyPair(
            PublicKeyPacket.VERSION_4,
            PGPPublicKey.RSA_GENERAL,
            pairs.generateKeyPair(),
            new Date());
    PGPSecretKey key =
        new PGPSecretKey(
            PGPSignature.POSITIVE_CERTIFICATION,
            pair,
            "Rehearsal <rehearsal@example.org>",
            null,
            null,
            null,
            new BcPGPContentSignerBuilder(
                pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
            null);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream armored = new ArmoredOutputStream(out)) {
      key.encode(armored);
    }
  }

  private static void check(Path keyFile, Path folder) throws Exception {
    PGPPublicKey key;
    try (InputStream in = PGPUtil.getDecoderStream(Files.newInputStream(keyFile))) {
      key = new PGPSecretKeyRing(in, new BcKeyFingerprintCalculator()).getPublicKey();
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).filter(Signatures::isSigned).sorted().toList();
    }
    for (Path file : files) {
      if (!isBy(key, file)) {
        throw new IllegalStateException(file + " is not signed by the key");
      }
    }
    if (files.isEmpty()) {
      throw new IllegalStateException("nothing is published in " + folder);
    }
    System.out.println(files.size() + " files, each signed");
  }

  private static boolean isSigned(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith("maven-metadata") && UNSIGNED.stream().noneMatch(name::endsWith);
  }

  private static boolean isBy(PGPPublicKey key, Path file) throws Exception {
    String armored = Files.readString(Path.of(file + ".asc"), US_ASCII);
    var objects =
        new JcaPGPObjectFactory(
            PGPUtil.getDecoderStream(
                new java.io.ByteArrayInputStream(armored.getBytes(US_ASCII))));
    PGPSignature signature = ((PGPSignatureList) objects.nextObject()).get(0);
    signature.init(new BcPGPContentVerifierBuilderProvider(), key);
    signature.update(Files.readAllBytes(file));
    return signature.verify();
  }
}
