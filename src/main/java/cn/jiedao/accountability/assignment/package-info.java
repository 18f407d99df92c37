/**
 * 清单外派单 (Art. 12, 21): an office reports work that a department handed down without a review; where
 * the county is set so, the house has it corrected.
 */
package cn.jiedao.accountability.assignment;
