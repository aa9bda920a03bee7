/** Of a few words, which are too little for trigrams: the commonest little words decide between English and German. */
export function languageOfWords(text: string): string {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	const english = count(
		/\b(?:the|and|of|to|is|are|for|with|on|at|by|which|what|who|how|when|where|why|does|do|did|can|may|has|have|had|her|his|my|it|this|that|from|be)\b/giu,
	);
	const german =
		count(
			/\b(?:der|die|das|und|ist|sind|für|mit|am|bei|nicht|ein|eine|wie|wer|wann|wo|warum|welche[rsnm]?|kann|darf|muss|hat|ich|sie|es|auf|von|zu|im|den|dem|des)\b/giu,
		) + count(/[äöüß]/giu);
	if (english > german) return 'en';
	return german > english ? 'de' : 'und';
}
