package cn.jiedao.accountability.correction;

import cn.jiedao.publication.Notice;

/** A correction as everybody may see it: what its notice made public, and whether it is closed. */
record PublicCorrection(Correction correction, Notice notice) {}
