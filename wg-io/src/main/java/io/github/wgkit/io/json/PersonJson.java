package io.github.wgkit.io.json;

import com.google.common.collect.ImmutableList;
import io.github.wgkit.model.Person;
import io.github.wgkit.model.PersonAddress;

/** People and their addresses. */
final class PersonJson {
  static final ObjectForm<PersonAddress, PersonAddress.Builder> ADDRESS =
      ObjectForm.open(
          "address",
          PersonAddress::builder,
          (builder, in) -> builder.build(),
          PersonAddress::extensions,
          PersonAddress.Builder::putAllExtensions,
          ImmutableList.<Attribute<PersonAddress, PersonAddress.Builder>>of(
              Attribute.required(
                  "email", Scalars.EMAIL, PersonAddress::email, PersonAddress.Builder::email),
              Attribute.flag(
                  "isActive", true, PersonAddress::isActive, PersonAddress.Builder::isActive),
              Attribute.flag(
                  "isPrimary", false, PersonAddress::isPrimary, PersonAddress.Builder::isPrimary),
              Attribute.optional(
                  "recorded",
                  DateJson.TIME,
                  PersonAddress::recorded,
                  PersonAddress.Builder::recorded)));

  static final ObjectForm<Person, Person.Builder> PERSON =
      ObjectForm.open(
          "person",
          Person::builder,
          (builder, in) -> builder.build(),
          Person::extensions,
          Person.Builder::putAllExtensions,
          ImmutableList.<Attribute<Person, Person.Builder>>of(
              Attribute.number("id", Person::id, Person.Builder::id),
              Attribute.required("name", Form.TEXT, "", Person::name, Person.Builder::name),
              Attribute.text("asciiName", Person::asciiName, Person.Builder::asciiName),
              Attribute.text("plainName", Person::plainName, Person.Builder::plainName),
              Attribute.list(
                  "addresses", ADDRESS, Person::addresses, Person.Builder::addAllAddresses),
              Attribute.optional(
                  "lastModified",
                  DateJson.TIME,
                  Person::lastModified,
                  Person.Builder::lastModified)));

  private PersonJson() {}
}
