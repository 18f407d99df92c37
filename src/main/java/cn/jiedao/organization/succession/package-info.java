/**
 * What becomes of an abolished office and of the people who worked there (INV-4-8): told by the
 * register on the day of the change, in its transaction.
 */
package cn.jiedao.organization.succession;
