export { SignInPage } from "./sign_in";
export { PasswordPage } from "./password";
export { UnlockPage, UnlockRequestPage } from "./unlock";
