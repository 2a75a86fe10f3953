/** Takes the place of terminal-size, which would load the starting of processes to ask one: Ink never runs where the terminal doesn't tell its size. */
export default function terminalSize(): {readonly columns: number; readonly rows: number} {
	return {columns: 80, rows: 24};
}
