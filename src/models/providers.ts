const names: Readonly<Record<string, string>> = {
  anthropic: 'Anthropic',
  groq: 'Groq',
  openai: 'OpenAI',
  openrouter: 'OpenRouter',
  self_hosted: 'Self-hosted',
};

/** Who runs a version; one that we have no name for is called what somebody wrote. */
export const modelProviderName = (provider: string) => names[provider] ?? provider;

export const modelProviders = Object.entries(names).map(([id, name]) => ({ id, name }));
