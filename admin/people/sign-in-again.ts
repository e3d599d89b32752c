import { me, rememberMe } from './account.ts';
import { openDialog } from './dialog.ts';
import { showSignIn } from './sign-in-form.ts';

let asking: Promise<boolean> | undefined;

/**
 * Asks the person of this tab to sign in once more, over what they are writing. False when they
 * would rather not now. Requests that fail together share one dialog.
 */
export function signInAgain(): Promise<boolean> {
  asking ??= ask().finally(() => {
    asking = undefined;
  });
  return asking;
}

function ask(): Promise<boolean> {
  return new Promise((resolve) => {
    let isDone = false;
    const { inside, close } = openDialog(() => resolve(isDone));
    // Somebody else's name must not come under what this person has written.
    const login = me()?.person.login;
    showSignIn(inside, {
      title: 'Xin đăng nhập lại',
      intro:
        'Phiên đăng nhập đã hết. Chữ đang viết vẫn còn trên màn hình; đăng nhập lại để làm tiếp.',
      ...(login === undefined ? {} : { login }),
      onDone: (signedIn) => {
        rememberMe(signedIn);
        isDone = true;
        close();
      },
      leave: { label: 'Để sau', run: close },
    });
  });
}
