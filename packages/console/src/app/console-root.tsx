import { SignedIn } from "../session/viewer-provider.tsx";
import { Shell } from "../shell/shell.tsx";

/** The console of somebody who is signed in. */
export function ConsoleRoot() {
  return (
    <SignedIn>
      <Shell />
    </SignedIn>
  );
}
