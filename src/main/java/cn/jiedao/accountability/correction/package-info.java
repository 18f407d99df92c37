/**
 * 责令改正 (Art. 21): facts are found, the county orders what is to be put right and by when, it is
 * verified, and persons responsible are handed over to the competent body.
 */
package cn.jiedao.accountability.correction;
