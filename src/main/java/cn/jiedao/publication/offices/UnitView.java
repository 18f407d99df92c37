package cn.jiedao.publication.offices;

/** A district, county-level city or the park, with how many offices it has. */
record UnitView(String code, String name, int offices, int communities) {}
