// SlashCommands
