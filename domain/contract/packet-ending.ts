/** How a packet's file name ends. */
export const packetEnding = 'klubba';
