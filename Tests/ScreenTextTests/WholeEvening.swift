/// What `show --json` says of the evening that `ShowTests` holds.
let wholeEveningAsJSON = #"""
  {
    "id": "00000000000000ab000000000000001f",
    "group": "Tuesday evening",
    "kind": "group",
    "outline": "short-30",
    "state": "closed",
    "openedAt": "2026-11-24T18:00:00.123+01:00",
    "startedAt": "2026-11-24T18:02:11.123+01:00",
    "endedAt": "2026-11-24T18:14:17.123+01:00",
    "closedAt": "2026-11-24T18:14:47.123+01:00",
    "enteredFromPaper": null,
    "leaders": [
      "Kim Vance",
      "Sol Marsh"
    ],
    "minutes": 12,
    "heldMinutes": 0,
    "phases": [
      {
        "name": "check-in",
        "kind": "check-in",
        "planned": 600,
        "extended": 0,
        "actual": 661,
        "minutes": 11,
        "startedAt": "2026-11-24T18:02:11.123+01:00"
      },
      {
        "name": "sharing",
        "kind": "sharing",
        "planned": 900,
        "extended": 0,
        "actual": 65,
        "minutes": 1,
        "startedAt": "2026-11-24T18:13:12.123+01:00"
      },
      {
        "name": "check-out",
        "kind": "check-out",
        "planned": 300,
        "extended": 0,
        "actual": 0,
        "minutes": 0,
        "startedAt": null
      }
    ],
    "members": [
      {
        "name": "Maya Ruiz",
        "handle": "maya",
        "status": "here",
        "presence": "room",
        "arrivedAt": "2026-11-24T18:02:11.123+01:00",
        "leftAt": "2026-11-24T18:14:17.123+01:00",
        "minutes": 12,
        "breakMinutes": 0,
        "turns": 1,
        "passes": 1,
        "floorSeconds": 665,
        "ratings": [
          {
            "phase": "check-in",
            "when": "",
            "scale": "mood",
            "value": 5,
            "at": "2026-11-24T18:02:12.123+01:00"
          },
          {
            "phase": "check-in",
            "when": "",
            "scale": "urge",
            "value": 6,
            "at": "2026-11-24T18:02:12.123+01:00"
          },
          {
            "phase": "sharing",
            "when": "before",
            "scale": "mood",
            "value": 5,
            "at": "2026-11-24T18:13:17.123+01:00"
          },
          {
            "phase": "sharing",
            "when": "after",
            "scale": "mood",
            "value": 7,
            "at": "2026-11-24T18:13:17.123+01:00"
          }
        ],
        "commitments": [
          {
            "at": "2026-11-24T18:13:17.123+01:00",
            "phase": "sharing",
            "text": "call",
            "kept": null
          }
        ],
        "answers": [],
        "notes": [
          {
            "at": "2026-11-24T18:03:12.123+01:00",
            "phase": "check-in",
            "text": "slept \"four\" hours #sleep #g2",
            "tags": [
              "sleep"
            ],
            "goals": [
              "g2"
            ],
            "reportedBy": null
          },
          {
            "at": "2026-11-24T18:13:17.123+01:00",
            "phase": "sharing",
            "text": "eats better",
            "tags": [],
            "goals": [],
            "reportedBy": "mother"
          },
          {
            "at": "2026-11-24T18:14:47.123+01:00",
            "phase": "after group",
            "text": "stayed to talk",
            "tags": [],
            "goals": [],
            "reportedBy": null
          }
        ],
        "followUps": [],
        "flags": [
          {
            "line": 24,
            "at": "2026-11-24T18:13:17.123+01:00",
            "phase": "sharing",
            "text": "fears going home",
            "reportedBy": null,
            "afterClose": false,
            "disposition": "met",
            "words": "plan made",
            "resolvedAt": "2026-11-24T18:14:17.123+01:00"
          }
        ]
      },
      {
        "name": "Jo Park",
        "handle": "jo",
        "status": "no-show",
        "presence": null,
        "arrivedAt": null,
        "leftAt": null,
        "minutes": 0,
        "breakMinutes": 0,
        "turns": 0,
        "passes": 0,
        "floorSeconds": 0,
        "ratings": [],
        "commitments": [],
        "answers": [],
        "notes": [],
        "followUps": [],
        "flags": []
      }
    ],
    "guests": [
      {
        "name": "Rosa Ruiz",
        "relation": "mother",
        "member": "Maya Ruiz",
        "status": "here",
        "arrivedAt": "2026-11-24T18:02:11.123+01:00",
        "leftAt": "2026-11-24T18:14:17.123+01:00",
        "turns": 0,
        "floorSeconds": 0,
        "flags": []
      }
    ],
    "groupNotes": [
      {
        "at": "2026-11-24T18:13:17.123+01:00",
        "phase": "sharing",
        "text": "a quiet evening",
        "tags": [],
        "goals": [],
        "reportedBy": null
      }
    ],
    "interventions": [
      {
        "at": "2026-11-24T18:13:17.123+01:00",
        "phase": "sharing",
        "by": "Sol Marsh",
        "about": [
          "Maya Ruiz"
        ],
        "text": "asked about sleep"
      }
    ],
    "marks": [
      {
        "at": "2026-11-24T18:13:17.123+01:00",
        "phase": "sharing",
        "kind": "milestone",
        "about": [
          "Maya Ruiz"
        ],
        "text": "sixty days"
      }
    ],
    "rounds": [
      {
        "phase": "check-in",
        "mode": "circle",
        "question": null,
        "offered": 1,
        "taken": 1,
        "passed": 0
      },
      {
        "phase": "sharing",
        "mode": "circle",
        "question": "What did Jo Park do?",
        "offered": 1,
        "taken": 0,
        "passed": 1
      }
    ],
    "skills": [
      {
        "id": "ground",
        "title": "Grounding",
        "steps": 5,
        "stepsShown": 1,
        "phase": "sharing",
        "startedAt": "2026-11-24T18:13:17.123+01:00",
        "present": 1
      }
    ],
    "unnamedFlags": [],
    "agreementsRead": true,
    "privateNotes": 1,
    "undone": 1
  }
  """#
