/**
 * The register of offices (Art. 4): what each office was called, by whom it was managed and which
 * communities it had on any date; it changes by decided cases only.
 */
@org.springframework.modulith.NamedInterface("register")
package cn.jiedao.organization.register;
