/** Keeps the address of the page in step with what is shown: a finding can be linked to, and Back leads back. */

export interface Address {
  /** What is shown now, as the part after `#`. */
  set(place: string): void;
  /** Shows what the address asks for. */
  follow(): void;
}

/** `show` gets the part after `#`, empty for none. */
export function addressOf(show: (place: string) => void): Address {
  let isFollowing = false;
  const current = () => decodeURIComponent(location.hash.slice(1));
  function follow(): void {
    isFollowing = true;
    show(current());
    isFollowing = false;
  }
  addEventListener("popstate", follow);
  return {
    set(place) {
      if (!isFollowing && place !== current()) history.pushState(null, "", `#${place}`);
    },
    follow,
  };
}
