<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AccountDesk</name>
        <message numerus="yes">
            <source>Nobody was here for %n minute(s). Work goes on; it is signed when the key is open.</source>
            <translation>
                <numerusform>Nobody was here for %n minute. Work goes on; it is signed when the key is open.</numerusform>
                <numerusform>Nobody was here for %n minutes. Work goes on; it is signed when the key is open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message numerus="yes">
            <source>%n item(s) are yours</source>
            <translation>
                <numerusform>%n item is yours</numerusform>
                <numerusform>%n items are yours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BrakeBar</name>
        <message numerus="yes">
            <source>{station} wants to take back %n batch(es) of work at once. Nothing was removed.</source>
            <translation>
                <numerusform>{station} wants to take back %n batch of work. Nothing was removed.</numerusform>
                <numerusform>{station} wants to take back %n batches of work at once. Nothing was removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardFrame</name>
        <message numerus="yes">
            <source>I will be offline: keep it for %n day(s)</source>
            <translation>
                <numerusform>I will be offline: keep it for %n day</numerusform>
                <numerusform>I will be offline: keep it for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarryDialog</name>
        <message numerus="yes">
            <source>%n record(s) wait to be carried.</source>
            <translation>
                <numerusform>%n record waits to be carried.</numerusform>
                <numerusform>%n records wait to be carried.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n region</numerusform>
                <numerusform>%n regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionFrame</name>
        <message numerus="yes">
            <source>The reviewer changed %n thing(s)</source>
            <translation>
                <numerusform>The reviewer changed %n thing</numerusform>
                <numerusform>The reviewer changed %n things</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionPage</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message numerus="yes">
            <source>in %n second(s)</source>
            <translation>
                <numerusform>in %n second</numerusform>
                <numerusform>in %n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %n minute(s) behind the station's.</source>
            <translation>
                <numerusform>This computer's clock is %n minute behind the station's.</numerusform>
                <numerusform>This computer's clock is %n minutes behind the station's.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %n minute(s) ahead of the station's.</source>
            <translation>
                <numerusform>This computer's clock is %n minute ahead of the station's.</numerusform>
                <numerusform>This computer's clock is %n minutes ahead of the station's.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DistributeDialog</name>
        <message numerus="yes">
            <source>%n line(s) were settled. Everybody sees it in their statement.</source>
            <translation>
                <numerusform>%n line was settled. Everybody sees it in their statement.</numerusform>
                <numerusform>%n lines were settled. Everybody sees it in their statement.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditControl</name>
        <message numerus="yes">
            <source>%n region(s) copied</source>
            <translation>
                <numerusform>%n region copied</numerusform>
                <numerusform>%n regions copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n region(s) taken over</source>
            <translation>
                <numerusform>%n region taken over</numerusform>
                <numerusform>%n regions taken over</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Editing</name>
        <message numerus="yes">
            <source>%n region(s) cannot be turned into this and stayed as they are.</source>
            <translation>
                <numerusform>%n region cannot be turned into this and stayed as it is.</numerusform>
                <numerusform>%n regions cannot be turned into this and stayed as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n region(s) are one group now.</source>
            <translation>
                <numerusform>%n region is one group now.</numerusform>
                <numerusform>%n regions are one group now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select %n or more regions first (Shift-click adds one).</source>
            <translation>
                <numerusform>Select %n or more regions first (Shift-click adds one).</numerusform>
                <numerusform>Select %n or more regions first (Shift-click adds one).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exam</name>
        <message numerus="yes">
            <source>%n further attempt(s) after this one.</source>
            <translation>
                <numerusform>%n further attempt after this one.</numerusform>
                <numerusform>%n further attempts after this one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attempt(s) left.</source>
            <translation>
                <numerusform>%n attempt left.</numerusform>
                <numerusform>%n attempts left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) are sent to the station and graded there.</source>
            <translation>
                <numerusform>%n answer is sent to the station and graded there.</numerusform>
                <numerusform>%n answers are sent to the station and graded there.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message numerus="yes">
            <source>Sizes of %n image(s) are unknown: read</source>
            <translation>
                <numerusform>Size of %n image is unknown: read</numerusform>
                <numerusform>Sizes of %n images are unknown: read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FolderControl</name>
        <message numerus="yes">
            <source>%n file(s) are missing.</source>
            <translation>
                <numerusform>%n file is missing.</numerusform>
                <numerusform>%n files are missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n labelled file(s) have changed.</source>
            <translation>
                <numerusform>%n labelled file has changed.</numerusform>
                <numerusform>%n labelled files have changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n missing file(s) are back.</source>
            <translation>
                <numerusform>%n missing file is back.</numerusform>
                <numerusform>%n missing files are back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new file(s) in “{name}”</source>
            <translation>
                <numerusform>%n new file in “{name}”</numerusform>
                <numerusform>%n new files in “{name}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) found again.</source>
            <translation>
                <numerusform>%n file found again.</numerusform>
                <numerusform>%n files found again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are still missing.</source>
            <translation>
                <numerusform>%n file is still missing.</numerusform>
                <numerusform>%n files are still missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemDelegate</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n region</numerusform>
                <numerusform>%n regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemStrip</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pace</name>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PagesControl</name>
        <message numerus="yes">
            <source>%n page(s) were added at the end of the items.</source>
            <translation>
                <numerusform>%n page was added at the end of the items.</numerusform>
                <numerusform>%n pages were added at the end of the items.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Performer</name>
        <message numerus="yes">
            <source>%n region(s) are being worked on</source>
            <translation>
                <numerusform>%n region is being worked on</numerusform>
                <numerusform>%n regions are being worked on</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemsPanel</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressToast</name>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n second left</numerusform>
                <numerusform>%n seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>%n minute left</numerusform>
                <numerusform>%n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s) left</source>
            <translation>
                <numerusform>%n hour left</numerusform>
                <numerusform>%n hours left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectPanel</name>
        <message numerus="yes">
            <source>%n open objection(s)</source>
            <translation>
                <numerusform>%n open objection</numerusform>
                <numerusform>%n open objections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message numerus="yes">
            <source>Work may be kept for %n day(s)</source>
            <translation>
                <numerusform>Work may be kept for %n day</numerusform>
                <numerusform>Work may be kept for %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegionPanel</name>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n region</numerusform>
                <numerusform>%n regions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n selected</source>
            <translation>
                <numerusform>%n selected</numerusform>
                <numerusform>%n selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <source>{same} of %n region(s) match</source>
            <translation>
                <numerusform>{same} of %n region matches</numerusform>
                <numerusform>{same} of %n regions match</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{same} of %n answer(s) agree</source>
            <translation>
                <numerusform>{same} of %n answer agrees</numerusform>
                <numerusform>{same} of %n answers agree</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RewardsPage</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SafetyRows</name>
        <message numerus="yes">
            <source>After %n minute(s)</source>
            <translation>
                <numerusform>After %n minute</numerusform>
                <numerusform>After %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StateDialog</name>
        <message numerus="yes">
            <source>%n batch(es) are with people now; their work is still taken and paid.</source>
            <translation>
                <numerusform>%n batch is with somebody now; their work is still taken and paid.</numerusform>
                <numerusform>%n batches are with people now; their work is still taken and paid.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatisticsPage</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n region(s)</source>
            <translation>
                <numerusform>%n region</numerusform>
                <numerusform>%n regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionControl</name>
        <message numerus="yes">
            <source>%n suggestion(s) accepted</source>
            <translation>
                <numerusform>%n suggestion accepted</numerusform>
                <numerusform>%n suggestions accepted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n suggestion(s) refused</source>
            <translation>
                <numerusform>%n suggestion refused</numerusform>
                <numerusform>%n suggestions refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionPanel</name>
        <message numerus="yes">
            <source>%n suggestion(s)</source>
            <translation>
                <numerusform>%n suggestion</numerusform>
                <numerusform>%n suggestions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncFollower</name>
        <message numerus="yes">
            <source>%n need(s) your attention</source>
            <translation>
                <numerusform>%n needs your attention</numerusform>
                <numerusform>%n need your attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n waiting</source>
            <translation>
                <numerusform>%n waiting</numerusform>
                <numerusform>%n waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerdictControl</name>
        <message numerus="yes">
            <source>%n verdict(s) signed on “{name}”.</source>
            <translation>
                <numerusform>%n verdict signed on “{name}”.</numerusform>
                <numerusform>%n verdicts signed on “{name}”.</numerusform>
            </translation>
        </message>
    </context>
</TS>
