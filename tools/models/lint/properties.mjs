/** The extension elements of one type on an element. */
export const extensions = (element, type) =>
  (element.extensionElements?.values ?? []).filter((value) => value.$type === 'camunda:' + type);

/** The value of a `camunda:property`, undefined when the element has none of that name. */
export const property = (element, name) =>
  extensions(element, 'Properties')
    .flatMap((properties) => properties.values ?? [])
    .find((candidate) => candidate.name === name)?.value;

/** The definitions (message, timer, …) of an event. */
export const eventDefinitions = (element) => element.eventDefinitions ?? [];
