/** What the first look of the window does without; brought once that stands, so that it stands sooner. */
export { default as Dialogs } from './Dialogs.svelte';
export { default as DocumentPanel } from './features/documents/panel/DocumentPanel.svelte';
export { default as Screens } from './Screens.svelte';
