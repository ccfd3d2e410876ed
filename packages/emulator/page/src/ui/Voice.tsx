import { useCallback, useEffect, useRef, useState } from "react";
import { sayVoice } from "../api/phone-store.ts";
import { useText } from "../text/text.ts";
import { Icon } from "./Icon.tsx";

/** As WhatsApp records them, where the browser can; else what it can. */
const types = ["audio/ogg; codecs=opus", "audio/mp4", "audio/webm; codecs=opus"];
const longestSeconds = 300;

/** A voice message: from a tap to the next one. Leaving throws away what was not sent. */
export function Voice({ phone }: { phone: string }) {
  const text = useText();
  const [problem, setProblem] = useState("");
  const { seconds, start, send, discard } = useRecorder(
    (recording) => void sayVoice(phone, recording).catch(() => setProblem(text.attachFailed)),
  );
  const begin = () => {
    setProblem("");
    start().catch(() => setProblem(text.recordFailed));
  };
  if (seconds === null)
    return (
      <>
        <button type="button" className="icon" aria-label={text.record} onClick={begin}>
          <Icon name="mic" />
        </button>
        {problem && (
          <p className="failure" role="alert">
            {problem}
          </p>
        )}
      </>
    );
  return (
    <>
      <span className="recording">{text.recording(seconds)}</span>
      <button type="button" className="icon" aria-label={text.discard} onClick={discard}>
        <Icon name="close" />
      </button>
      <button type="button" className="icon send" aria-label={text.send} onClick={send}>
        <Icon name="send" />
      </button>
    </>
  );
}

function useRecorder(onRecorded: (recording: File) => void) {
  const recorder = useRef<MediaRecorder | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const end = useCallback((isWanted: boolean) => {
    const running = recorder.current;
    recorder.current = null;
    setSeconds(null);
    if (!running) return;
    if (!isWanted) running.ondataavailable = null;
    running.stop();
    for (const track of running.stream.getTracks()) track.stop();
  }, []);
  // What is recorded ends with the chat that it is for.
  useEffect(() => () => end(false), [end]);
  const isRecording = seconds !== null;
  useEffect(() => {
    if (!isRecording) return undefined;
    const timer = setInterval(() => setSeconds((past) => (past === null ? null : past + 1)), 1_000);
    return () => clearInterval(timer);
  }, [isRecording]);
  useEffect(() => {
    if (seconds === longestSeconds) end(true);
  }, [seconds, end]);
  const start = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type));
    const made = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    made.ondataavailable = ({ data }) => onRecorded(new File([data], "voice", { type: made.mimeType }));
    made.start();
    recorder.current = made;
    setSeconds(0);
  };
  return { seconds, start, send: () => end(true), discard: () => end(false) };
}
