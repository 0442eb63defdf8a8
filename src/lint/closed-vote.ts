/** The votes of the finished pre-mortem, for the examples of rules that look at what has been voted on. */

/** R1 comes to a score of 6.75, R2 to 4.5, R3 to 1.9. */
export const CLOSED_VOTE = {
  front: { voting: "closed" },
  votes: {
    "modelling-lead": "R1 2,3; R2 2,2; R3 1,2",
    "release-lead": "R1 3,3; R2 3,2; R3 2,2",
    analyst: "R1 2,3; R2 2,3; R3 1,1",
    consultant: "R1 2,3; R2 1,2; R3 1,1",
  },
} as const;
