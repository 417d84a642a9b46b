import { useSession } from "~/shell/session";
import { OwnInquiry } from "./own_inquiry";
import { ReceivedInquiry } from "./received_inquiry";

// The same address is the client's own sheet and the agency's copy of it.
export function InquiryPage() {
  return useSession().side === "client" ? <OwnInquiry /> : <ReceivedInquiry />;
}
