/**
 * Filing (备案, Art. 13): the agreement is put on file with the justice and the staffing authority,
 * which approve nothing but may object; a delegation objected to may be suspended, and the public
 * is told.
 */
package cn.jiedao.delegation.filing;
