/**
 * The case file: cases, their steps, proposals and documents, who may see them, and the hash chain
 * that shows any tampering. Answers live here; the engine only knows what routes a process.
 */
@org.springframework.modulith.ApplicationModule(displayName = "案卷")
package cn.jiedao.casefile;
