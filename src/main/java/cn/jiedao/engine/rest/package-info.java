/**
 * The engine's REST resources, for Tasklist and for those who know Camunda, with errors people can
 * read.
 */
package cn.jiedao.engine.rest;
