package cn.jiedao.engine;

import cn.jiedao.form.FormContract;

/**
 * How cases of a kind are begun, by the newest release of its model.
 *
 * @param definition id of the process definition
 * @param description what the model says about itself
 */
public record StartForm(
    String definition, String process, String name, String description, FormContract contract) {}
