/** A stream that does one thing otherwise: everything else is the given one’s. */
export function overriding<T extends NodeJS.ReadStream | NodeJS.WriteStream, Name extends keyof T>(given: T, name: Name, own: T[Name]): T {
	return new Proxy(given, {
		get(target, property) {
			if (property === name) {
				return own;
			}

			const value: unknown = Reflect.get(target, property, target);
			return typeof value === 'function' ? value.bind(target) as unknown : value;
		},
	});
}
