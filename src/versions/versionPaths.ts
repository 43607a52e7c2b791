/** The model card of a version. */
export const cardPath = (id: string) => `/ai_model_versions/${id}/card`;

/** Two versions beside each other; the second is chosen there when it is left out. */
export const comparePath = (left: string, right?: string) =>
  `/ai_model_versions/compare?${new URLSearchParams({ left, ...(right && { right }) })}`;

export const newVersionPath = (modelId: string) =>
  `/ai_model_versions/create?${new URLSearchParams({ source: JSON.stringify({ model_id: modelId }) })}`;
