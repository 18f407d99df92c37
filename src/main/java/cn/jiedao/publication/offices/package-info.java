/** The register of offices as the public reads it: on any date, and with its history. */
package cn.jiedao.publication.offices;
