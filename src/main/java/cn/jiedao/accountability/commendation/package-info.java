/**
 * 表彰奖励 (Art. 21): nominations are checked and shown to the public before the county decides, and a
 * commendation got by fraud is withdrawn.
 */
package cn.jiedao.accountability.commendation;
