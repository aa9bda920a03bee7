/** How the panel shows a document: kept while the program runs, so that the next document is shown alike. */
class PanelView {
	/** Pages as they look, where that is possible; else their text. */
	showsPictures = $state(true);
	/** 1: as wide as the panel. */
	zoom = $state(1);

	get canZoomIn(): boolean {
		return this.zoom < (steps.at(-1) ?? 1);
	}

	get canZoomOut(): boolean {
		return this.zoom > (steps[0] ?? 1);
	}

	zoomBy(direction: 1 | -1): void {
		const next =
			direction === 1 ? steps.find((step) => step > this.zoom) : steps.findLast((step) => step < this.zoom);
		this.zoom = next ?? this.zoom;
	}
}

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];

export const panelView = new PanelView();
