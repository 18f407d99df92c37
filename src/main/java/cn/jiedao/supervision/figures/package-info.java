/**
 * Figures about the work of others: what waits where, how long steps and cases take, what has
 * failed. A few aggregate statements over cases, steps and the engine's tables; nothing is written.
 */
@org.springframework.modulith.NamedInterface("figures")
package cn.jiedao.supervision.figures;
