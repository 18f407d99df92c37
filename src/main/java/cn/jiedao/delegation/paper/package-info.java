/**
 * The agreement of a delegation as a document (Art. 13): its drafts, what changed from one to the
 * next, and the text that both sides sign.
 */
package cn.jiedao.delegation.paper;
