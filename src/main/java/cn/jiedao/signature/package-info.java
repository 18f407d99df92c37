/**
 * Electronic seals (电子印章): puts a body's seal with its signature into a PDF, and says of a PDF
 * whose seals it bears and whether they hold. Knows keys and certificates, not why a body seals.
 */
@org.springframework.modulith.ApplicationModule(displayName = "电子印章")
package cn.jiedao.signature;
