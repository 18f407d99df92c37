package cn.jiedao.organization;

/** One of the three administrators has an account now. */
public record AdministratorAppointed(String person, Administrator administrator, String by) {}
