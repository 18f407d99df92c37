/**
 * What Art. 20 and Art. 8 ask of a scheme's indicators and weights (CHK-1 to CHK-8): pure rules
 * over a draft, the scheme of the year before and the lists in force; and the forms held against
 * them.
 */
package cn.jiedao.assessment.scheme.check;
