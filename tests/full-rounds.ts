/** Whether tests of endurance run in full, which takes minutes: `BEDSIDE_FULL_ROUNDS=1`. */
export const fullRounds = process.env.BEDSIDE_FULL_ROUNDS === '1'
