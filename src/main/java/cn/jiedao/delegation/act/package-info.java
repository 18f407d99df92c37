/**
 * What an office did under a delegation, in the department's name (Art. 13, INV-13-4, INV-13-7).
 */
package cn.jiedao.delegation.act;
