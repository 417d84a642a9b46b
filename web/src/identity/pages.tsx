export { SignInPage } from "./sign_in";
export { PasswordPage } from "./password";
export { ClaimPage } from "./claim";
export { UnlockPage, UnlockRequestPage } from "./unlock";
