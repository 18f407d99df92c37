/**
 * What an approved change does: entered, published, in effect on its day, and followed up (Art. 4).
 */
package cn.jiedao.establishment.effect;
