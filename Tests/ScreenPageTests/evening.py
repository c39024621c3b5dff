"""An evening as the room would write it: one frame of every kind, with texts of the shipped content."""

TEXTS = [
    "How are you today?",
    "Mood: 0 is the lowest you've been, 10 is the best.",
    "Urge: 0 is none at all, 10 is the strongest.",
    "Help is easier to use if you chose it on a calm day. Three names on a card beat thirty in a phone.",
    "What do you want to bring to the group today?",
    "Sit in a way that's easy on your back. Don't change your breath yet. Just notice it.",
    "Breathe in while I count, two, three, four. And out, two, three, four. Keep it soft. A small breath is enough.",
    "Tell your partner who it's with, where it happens, and your first sentence.",
    "What do you take with you, and what's one thing you'll do before next time?",
    "What was said here stays here. Thank you for coming.",
    "Our clinician on call: 555-0100",
    "What's said here stays here. Tell your own story anywhere, but not someone else's.",
    "You can always pass. You don't need a reason.",
    "Leaders keep it private too, with limits. We have to act if someone may be killed or badly hurt, or if a child or"
    " a dependent adult is being hurt. We'll tell you first if we can.",
    "Some withdrawal is dangerous. After heavy daily use of alcohol or calming pills, stopping all at once can kill."
    " Ask a doctor how to come down safely.",
    "Then your mood right now and your strongest urge since last time, 0 to 10.",
]
HEAD = ["screen 1", "listen lan=0 port=0"] + [f"text {number} {text}" for number, text in enumerate(TEXTS)] + [
    f"texts count={len(TEXTS)}", "look size=150 theme=0", "day ms=64800000"]

# 18:00 on the clock.
FRAMES = {
    "gathering": "show gathering small=11,12,13 begin=1085 gone=0",
    "gathering-late": "show gathering small=11,12,13 begin=1075 gone=41000",
    "gathering-bare": "show gathering gone=0",
    "check-in": "show check-in large=0 scales=15,1,2 left=600000 of=900000",
    "topic": "show topic large=3 left=300000 of=600000",
    "topic-long": "show topic large=14 left=300000 of=600000",
    "sharing": "show sharing large=4 left=1800000 of=2400000",
    "sharing-turns": "show sharing large=4 left=1800000 of=2400000 turnleft=60000 turnof=180000",
    "sharing-full": "show sharing large=4 left=0 of=2400000 turnleft=0 turnof=180000",
    "skill": "show skill large=5 left=400000 of=600000",
    "skill-paced": "show skill large=6 in=4 out=4 left=60000 of=60000",
    "skill-paced-over": "show skill large=6 in=4 out=4 left=0 of=60000",
    "pairs": "show pairs small=7 parts=2 swaps=0 left=400000 of=600000",
    "pairs-half": "show pairs small=7 parts=2 swaps=0 left=250000 of=600000",
    "pairs-three": "show pairs small=7 parts=3 swaps=1 left=500000 of=600000",
    "break": "show break back=1145",
    "hold": "show hold",
    "check-out": "show check-out large=8 left=600000 of=900000",
    "end": "show end large=9 small=10",
    "clock": "show clock",
}
