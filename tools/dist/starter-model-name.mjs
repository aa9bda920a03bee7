export const starterModelName = 'SmolLM2-135M-Instruct-Q4_1.gguf';
