/**
 * The end of a delegation (Art. 13): by agreement, by notice, for breach, because its norm was
 * repealed, its office changed, its filing was given up or its term is over; and its renewal.
 */
package cn.jiedao.delegation.ending;
