<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>AccountDesk</name>
        <message numerus="yes">
            <source>Nobody was here for %Ln minute(s). Work goes on; it is signed when the key is open.</source>
            <translation>
                <numerusform>Nobody was here for %Ln minute. Work goes on; it is signed when the key is open.</numerusform>
                <numerusform>Nobody was here for %Ln minutes. Work goes on; it is signed when the key is open.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Arrival</name>
        <message numerus="yes">
            <source>%Ln item(s) are yours</source>
            <translation>
                <numerusform>%Ln item is yours</numerusform>
                <numerusform>%Ln items are yours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BrakeBar</name>
        <message numerus="yes">
            <source>{station} wants to take back %Ln batch(es) of work at once. Nothing was removed.</source>
            <translation>
                <numerusform>{station} wants to take back %Ln batch of work. Nothing was removed.</numerusform>
                <numerusform>{station} wants to take back %Ln batches of work at once. Nothing was removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardFrame</name>
        <message numerus="yes">
            <source>I will be offline: keep it for %Ln day(s)</source>
            <translation>
                <numerusform>I will be offline: keep it for %Ln day</numerusform>
                <numerusform>I will be offline: keep it for %Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Carry</name>
        <message numerus="yes">
            <source>%Ln answer(s) to what you sent</source>
            <translation>
                <numerusform>%Ln answer to what you sent</numerusform>
                <numerusform>%Ln answers to what you sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln decision(s)</source>
            <translation>
                <numerusform>%Ln decision</numerusform>
                <numerusform>%Ln decisions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s)</source>
            <translation>
                <numerusform>%Ln file</numerusform>
                <numerusform>%Ln files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) were still missing.</source>
            <translation>
                <numerusform>%Ln file was still missing.</numerusform>
                <numerusform>%Ln files were still missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s) of work</source>
            <translation>
                <numerusform>%Ln item of work</numerusform>
                <numerusform>%Ln items of work</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new item(s) to work on</source>
            <translation>
                <numerusform>%Ln new item to work on</numerusform>
                <numerusform>%Ln new items to work on</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) delivered</source>
            <translation>
                <numerusform>%Ln record delivered</numerusform>
                <numerusform>%Ln records delivered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln record(s) need your attention</source>
            <translation>
                <numerusform>%Ln record needs your attention</numerusform>
                <numerusform>%Ln records need your attention</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CarryDialog</name>
        <message numerus="yes">
            <source>%Ln record(s) wait to be carried.</source>
            <translation>
                <numerusform>%Ln record waits to be carried.</numerusform>
                <numerusform>%Ln records wait to be carried.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Comparison</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionFrame</name>
        <message numerus="yes">
            <source>The reviewer changed %Ln thing(s)</source>
            <translation>
                <numerusform>The reviewer changed %Ln thing</numerusform>
                <numerusform>The reviewer changed %Ln things</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionPage</name>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>%Ln new</numerusform>
                <numerusform>%Ln new</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Delivery</name>
        <message numerus="yes">
            <source>in %Ln second(s)</source>
            <translation>
                <numerusform>in %Ln second</numerusform>
                <numerusform>in %Ln seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %Ln minute(s) behind the station's.</source>
            <translation>
                <numerusform>This computer's clock is %Ln minute behind the station's.</numerusform>
                <numerusform>This computer's clock is %Ln minutes behind the station's.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>This computer's clock is %Ln minute(s) ahead of the station's.</source>
            <translation>
                <numerusform>This computer's clock is %Ln minute ahead of the station's.</numerusform>
                <numerusform>This computer's clock is %Ln minutes ahead of the station's.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln day(s)</source>
            <translation>
                <numerusform>in %Ln day</numerusform>
                <numerusform>in %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln hour(s)</source>
            <translation>
                <numerusform>in %Ln hour</numerusform>
                <numerusform>in %Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln minute(s)</source>
            <translation>
                <numerusform>in %Ln minute</numerusform>
                <numerusform>in %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DistributeDialog</name>
        <message numerus="yes">
            <source>%Ln line(s) were settled. Everybody sees it in their statement.</source>
            <translation>
                <numerusform>%Ln line was settled. Everybody sees it in their statement.</numerusform>
                <numerusform>%Ln lines were settled. Everybody sees it in their statement.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditControl</name>
        <message numerus="yes">
            <source>%Ln region(s) copied</source>
            <translation>
                <numerusform>%Ln region copied</numerusform>
                <numerusform>%Ln regions copied</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) taken over</source>
            <translation>
                <numerusform>%Ln region taken over</numerusform>
                <numerusform>%Ln regions taken over</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Editing</name>
        <message numerus="yes">
            <source>They lie apart: %Ln regions with one label, in one group.</source>
            <translation>
                <numerusform>They lie apart: %Ln region with one label, in one group.</numerusform>
                <numerusform>They lie apart: %Ln regions with one label, in one group.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) cannot be turned into this and stayed as they are.</source>
            <translation>
                <numerusform>%Ln region cannot be turned into this and stayed as it is.</numerusform>
                <numerusform>%Ln regions cannot be turned into this and stayed as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s) are one group now.</source>
            <translation>
                <numerusform>%Ln region is one group now.</numerusform>
                <numerusform>%Ln regions are one group now.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Select %Ln or more regions first (Shift-click adds one).</source>
            <translation>
                <numerusform>Select %Ln or more regions first (Shift-click adds one).</numerusform>
                <numerusform>Select %Ln or more regions first (Shift-click adds one).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exam</name>
        <message numerus="yes">
            <source>%Ln further attempt(s) after this one.</source>
            <translation>
                <numerusform>%Ln further attempt after this one.</numerusform>
                <numerusform>%Ln further attempts after this one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln attempt(s) left.</source>
            <translation>
                <numerusform>%Ln attempt left.</numerusform>
                <numerusform>%Ln attempts left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) are sent to the station and graded there.</source>
            <translation>
                <numerusform>%Ln answer is sent to the station and graded there.</numerusform>
                <numerusform>%Ln answers are sent to the station and graded there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) have a problem (see Problems beside the item): they count as wrong.</source>
            <translation>
                <numerusform>%Ln answer has a problem (see Problems beside the item): it counts as wrong.</numerusform>
                <numerusform>%Ln answers have a problem (see Problems beside the item): they count as wrong.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) were not marked as done; they are handed in as they are.</source>
            <translation>
                <numerusform>%Ln answer was not marked as done; it is handed in as it is.</numerusform>
                <numerusform>%Ln answers were not marked as done; they are handed in as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s) have no answer: they count as wrong.</source>
            <translation>
                <numerusform>%Ln item has no answer: it counts as wrong.</numerusform>
                <numerusform>%Ln items have no answer: they count as wrong.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln item</numerusform>
                <numerusform>%Ln items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterPanel</name>
        <message numerus="yes">
            <source>Sizes of %Ln image(s) are unknown: read</source>
            <translation>
                <numerusform>Size of %Ln image is unknown: read</numerusform>
                <numerusform>Sizes of %Ln images are unknown: read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FolderControl</name>
        <message numerus="yes">
            <source>%Ln file(s) are missing.</source>
            <translation>
                <numerusform>%Ln file is missing.</numerusform>
                <numerusform>%Ln files are missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln labelled file(s) have changed.</source>
            <translation>
                <numerusform>%Ln labelled file has changed.</numerusform>
                <numerusform>%Ln labelled files have changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln missing file(s) are back.</source>
            <translation>
                <numerusform>%Ln missing file is back.</numerusform>
                <numerusform>%Ln missing files are back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new file(s) in “{name}”</source>
            <translation>
                <numerusform>%Ln new file in “{name}”</numerusform>
                <numerusform>%Ln new files in “{name}”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) found again.</source>
            <translation>
                <numerusform>%Ln file found again.</numerusform>
                <numerusform>%Ln files found again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) are still missing.</source>
            <translation>
                <numerusform>%Ln file is still missing.</numerusform>
                <numerusform>%Ln files are still missing.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemDelegate</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemModel</name>
        <message numerus="yes">
            <source>%Ln problem(s)</source>
            <translation>
                <numerusform>%Ln problem</numerusform>
                <numerusform>%Ln problems</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemStrip</name>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln item</numerusform>
                <numerusform>%Ln items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Pace</name>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>%Ln second left</numerusform>
                <numerusform>%Ln seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hour(s) left</source>
            <translation>
                <numerusform>%Ln hour left</numerusform>
                <numerusform>%Ln hours left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) left</source>
            <translation>
                <numerusform>%Ln minute left</numerusform>
                <numerusform>%Ln minutes left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PagesControl</name>
        <message numerus="yes">
            <source>%Ln page(s) were added at the end of the items.</source>
            <translation>
                <numerusform>%Ln page was added at the end of the items.</numerusform>
                <numerusform>%Ln pages were added at the end of the items.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Performer</name>
        <message numerus="yes">
            <source>%Ln region(s) are being worked on</source>
            <translation>
                <numerusform>%Ln region is being worked on</numerusform>
                <numerusform>%Ln regions are being worked on</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProblemsPanel</name>
        <message numerus="yes">
            <source>and %Ln more</source>
            <translation>
                <numerusform>and %Ln more</numerusform>
                <numerusform>and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProgressToast</name>
        <message numerus="yes">
            <source>%Ln second(s) left</source>
            <translation>
                <numerusform>%Ln second left</numerusform>
                <numerusform>%Ln seconds left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s) left</source>
            <translation>
                <numerusform>%Ln minute left</numerusform>
                <numerusform>%Ln minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln hour(s) left</source>
            <translation>
                <numerusform>%Ln hour left</numerusform>
                <numerusform>%Ln hours left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectPanel</name>
        <message numerus="yes">
            <source>%Ln open objection(s)</source>
            <translation>
                <numerusform>%Ln open objection</numerusform>
                <numerusform>%Ln open objections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message numerus="yes">
            <source>Work may be kept for %Ln day(s)</source>
            <translation>
                <numerusform>Work may be kept for %Ln day</numerusform>
                <numerusform>Work may be kept for %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The exam was not passed; %Ln attempt(s) left.</source>
            <translation>
                <numerusform>The exam was not passed; %Ln attempt left.</numerusform>
                <numerusform>The exam was not passed; %Ln attempts left.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegionPanel</name>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln selected</source>
            <translation>
                <numerusform>%Ln selected</numerusform>
                <numerusform>%Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <source>{same} of %Ln region(s) match</source>
            <translation>
                <numerusform>{same} of %Ln region matches</numerusform>
                <numerusform>{same} of %Ln regions match</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{same} of %Ln answer(s) agree</source>
            <translation>
                <numerusform>{same} of %Ln answer agrees</numerusform>
                <numerusform>{same} of %Ln answers agree</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) from row {row}</source>
            <translation>
                <numerusform>%Ln row from row {row}</numerusform>
                <numerusform>%Ln rows from row {row}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RewardsPage</name>
        <message numerus="yes">
            <source>%Ln line(s)</source>
            <translation>
                <numerusform>%Ln line</numerusform>
                <numerusform>%Ln lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SafetyRows</name>
        <message numerus="yes">
            <source>After %Ln minute(s)</source>
            <translation>
                <numerusform>After %Ln minute</numerusform>
                <numerusform>After %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message numerus="yes">
            <source>%Ln second(s)</source>
            <translation>
                <numerusform>%Ln second</numerusform>
                <numerusform>%Ln seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message numerus="yes">
            <source>%Ln difference(s)</source>
            <translation>
                <numerusform>%Ln difference</numerusform>
                <numerusform>%Ln differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StateDialog</name>
        <message numerus="yes">
            <source>%Ln batch(es) are with people now; their work is still taken and paid.</source>
            <translation>
                <numerusform>%Ln batch is with somebody now; their work is still taken and paid.</numerusform>
                <numerusform>%Ln batches are with people now; their work is still taken and paid.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatisticsPage</name>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln item</numerusform>
                <numerusform>%Ln items</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln region(s)</source>
            <translation>
                <numerusform>%Ln region</numerusform>
                <numerusform>%Ln regions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionControl</name>
        <message numerus="yes">
            <source>%Ln suggestion(s) accepted</source>
            <translation>
                <numerusform>%Ln suggestion accepted</numerusform>
                <numerusform>%Ln suggestions accepted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln suggestion(s) refused</source>
            <translation>
                <numerusform>%Ln suggestion refused</numerusform>
                <numerusform>%Ln suggestions refused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionPanel</name>
        <message numerus="yes">
            <source>%Ln suggestion(s)</source>
            <translation>
                <numerusform>%Ln suggestion</numerusform>
                <numerusform>%Ln suggestions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncFollower</name>
        <message numerus="yes">
            <source>%Ln need(s) your attention</source>
            <translation>
                <numerusform>%Ln needs your attention</numerusform>
                <numerusform>%Ln need your attention</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln waiting</source>
            <translation>
                <numerusform>%Ln waiting</numerusform>
                <numerusform>%Ln waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VerdictControl</name>
        <message numerus="yes">
            <source>%Ln verdict(s) signed on “{name}”.</source>
            <translation>
                <numerusform>%Ln verdict signed on “{name}”.</numerusform>
                <numerusform>%Ln verdicts signed on “{name}”.</numerusform>
            </translation>
        </message>
    </context>
</TS>
