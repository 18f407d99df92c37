/**
 * Norms as data: which texts a department may rest on, of which level and until when, and which own
 * powers it has published. Editions are loaded from files; the one loaded last counts.
 */
@org.springframework.modulith.ApplicationModule(displayName = "法律依据")
package cn.jiedao.norm;
