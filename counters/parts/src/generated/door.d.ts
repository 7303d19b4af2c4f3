// Made by office/src/http/print-openapi.ts from the door's routes; do not edit.
export interface paths {
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["getLivez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Database and standard are there; 503 until then */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/life-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The life events of the standard in force */
        get: operations["getLifeEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/life-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One life event: parties, counties, standard, what it saves */
        get: operations["getLifeEventsId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 情形引导 Guidance before sign-in; nothing is kept */
        post: operations["postGuide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/halls/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open times of the organs of a county that people come to; of one kind, if it is named */
        get: operations["getHallsSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in here */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session at once */
        post: operations["postSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/halls/{organ}/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 大厅的屏幕 The numbers last called and next; no names */
        get: operations["getHallsOrganLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/halls/{organ}/tickets/{ticket}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的号 How many are before a number, and when it is called */
        get: operations["getHallsOrganTicketsTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/window/line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 叫号台 The line of the own hall */
        get: operations["getWindowLine"];
        put?: never;
        /** 取号、叫号、再叫、过号回来、停办 One step of the line of the own hall */
        post: operations["postWindowLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My cases */
        get: operations["getMyCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 开办 Opens a case; answers of the guidance that are joint facts or the opener's own are carried over */
        post: operations["postCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins by the token of the other party's link */
        post: operations["postJoin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 告知 The party has read which sources will be asked */
        post: operations["postCasesIdTell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invites the other party; `link` is the token of /j/{token} */
        post: operations["postCasesIdInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Saves answers of the joint part or of one's own */
        post: operations["postCasesIdAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 二选一 Which of two values is right, where two drafts of a couple were merged */
        post: operations["postCasesIdChoose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the finished form as it was shown */
        post: operations["postCasesIdConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/consents/{consent}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks a third person for consent; `link` is the token of /k/{token} */
        post: operations["postCasesIdConsentsConsentAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/consents/{consent}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意 A party who is the signer consents or refuses */
        post: operations["postCasesIdConsentsConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one sentence a third person is asked to sign */
        get: operations["getConsentLinksToken"];
        put?: never;
        /** 同意 The third person consents or refuses; the link is spent by it */
        post: operations["postConsentLinksToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a material: ticked by a party, or on paper or as a photo on site by an officer */
        post: operations["postCasesIdSupply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads one file (JPEG, PNG or PDF by content, 8 MiB) */
        post: operations["postCasesIdFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提交 Submits the application */
        post: operations["postCasesIdSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times this case may book */
        get: operations["getCasesIdSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预约 Books a time */
        post: operations["postCasesIdBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/cancel-booking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the booked time back */
        post: operations["postCasesIdCancelBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 好差评 Rates the service */
        post: operations["postCasesIdRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 Withdraws the application */
        post: operations["postCasesIdWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/dispute-fact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说记错了 What a register told is wrong; its provider is asked to look (校核) */
        post: operations["postCasesIdDisputeFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/object": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 异议 Objects to how a matter ended */
        post: operations["postCasesIdObject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/answer-doubt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 说明 Answers a doubt about one's own promise, or a credit note */
        post: operations["postCasesIdAnswerDoubt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁看过我的信息 Who looked at my data, and which sources were asked about me */
        get: operations["getCasesIdLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/tally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this case cost the couple, counted from its events */
        get: operations["getCasesIdTally"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/give-mandate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 委托帮办 Gives a mandate, or records one at the window; `link` is the token of /h/{token} */
        post: operations["postCasesIdGiveMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/end-mandate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束委托 By the party, the helper or the window */
        post: operations["postCasesIdEndMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/window/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 窗口代开 Opens a draft for a couple whose cards were read, or brings them into the one they have */
        post: operations["postWindowOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mandate-links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a helper is asked to take on */
        get: operations["getMandateLinksToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/take-mandate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接受委托 Takes a mandate by the token of its link */
        post: operations["postTakeMandate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 放号 Days whose times are released at a named minute, and the published digest and seed of each draw */
        get: operations["getReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/draw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公布的抽签 Seed, list and order: anybody computes it again */
        get: operations["getReleasesReleaseDraw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{release}/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 排到哪里了 One place in the queue, by its pseudonym; no trip to the database, 304 where nothing changed */
        get: operations["getReleasesReleasePlacesPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases this couple may queue for, and its place in each */
        get: operations["getCasesIdQueue"];
        put?: never;
        /** 领号 Takes the couple's place, or tells it again: one a couple, whoever of the two asks and however often */
        post: operations["postCasesIdQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The case as this party, or this officer, may see it */
        get: operations["getCasesId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 看材料 One uploaded paper, for the officer who has to see it; the look is recorded */
        get: operations["getCasesIdPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/window/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 今天 The bookings of the own organ */
        get: operations["getWindowToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/window/hand-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待出件 What lies ready on paper at the own organ */
        get: operations["getWindowHandOuts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待办 Tasks of the own department and region by due date */
        get: operations["getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/supervision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办 What is overdue or was told twice by our own fault; of a case its number only */
        get: operations["getSupervision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which sources answer now */
        get: operations["getSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases by a citizen number read from the card; a POST, so that no number stands in an address */
        post: operations["postFind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/pre-review-by-eye": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人工预审 Passes what a person had to see, or returns it with one complete list */
        post: operations["postCasesIdPreReviewByEye"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 到场 Who has arrived */
        post: operations["postCasesIdCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核验身份 Compares person and card */
        post: operations["postCasesIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/accept-at-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 受理 Accepts in full, or with a gap against a promise (容缺) */
        post: operations["postCasesIdAcceptAtWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/refuse-to-accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予受理 Sends away, with a reason of the standard and all that stands in the way */
        post: operations["postCasesIdRefuseToAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/declare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 当面声明 A party signs a declaration in front of the officer */
        post: operations["postCasesIdDeclare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/decide-on-the-spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 当场办结 Decides a matter at the window */
        post: operations["postCasesIdDecideOnTheSpot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/keep-place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 保留名额 A source that must answer is down: a kept place in the next opening */
        post: operations["postCasesIdKeepPlace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/decide-from-inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批 Decides a matter from the inbox */
        post: operations["postCasesIdDecideFromInbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/ask-correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一次性补正 Asks for a correction with one complete list */
        post: operations["postCasesIdAskCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/start-special-procedure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 特别程序 Stops the clock of a matter, with a reason of the standard */
        post: operations["postCasesIdStartSpecialProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/end-special-procedure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束特别程序 The clock of the matter runs on */
        post: operations["postCasesIdEndSpecialProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/hand-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 统一出件 Hands out what exists on paper */
        post: operations["postCasesIdHandOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/take-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认领 Takes a task of the inbox, so that nobody else works on it */
        post: operations["postCasesIdTakeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/give-back-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退还 Gives a task back to the inbox */
        post: operations["postCasesIdGiveBackTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reassign-task": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改派 The head of the organ gives a task to somebody else, with a reason */
        post: operations["postCasesIdReassignTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/return-to-window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退回窗口 Gives a matter back to the window that accepted it, with a reason */
        post: operations["postCasesIdReturnToWindow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 补好再送 The window sends a returned matter again */
        post: operations["postCasesIdSendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办、转报 Passes a matter on to the organ that is competent */
        post: operations["postCasesIdForward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/propose-void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提请作废 Proposes that what was decided be void; somebody else says yes or no */
        post: operations["postCasesIdProposeVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/answer-void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核准作废 A second person says yes or no to a voiding */
        post: operations["postCasesIdAnswerVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/record-pledge-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 抽查承诺 Records what an officer saw of a promise that was drawn */
        post: operations["postCasesIdRecordPledgeCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/close-pledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 认定承诺 Says whether a promise in doubt is true, after its giver was heard */
        post: operations["postCasesIdClosePledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/settle-conflict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 当面认定 An officer saw the proof and says which of two differing words counts */
        post: operations["postCasesIdSettleConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/answer-objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核 Somebody who did not decide it answers an objection */
        post: operations["postCasesIdAnswerObjection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/reverse-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销 Records that a decision was undone; every department that was told is told */
        post: operations["postCasesIdReverseDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/record-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 情况变化 Records a change on which running matters rest, e.g. a divorce */
        post: operations["postCasesIdRecordChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/extend-promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 容缺延期 More working days for a promised paper, by force majeure */
        post: operations["postCasesIdExtendPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公开标准 Life events, every published version with digest and days in force */
        get: operations["getStandard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/versions/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A published version byte for byte as it was hashed; its digest is its ETag */
        get: operations["getStandardVersionsDigest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The version in force of one life event */
        get: operations["getStandardId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every published version of one life event, the latest first */
        get: operations["getStandardIdVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/form.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON Schema (2020-12) of the one form */
        get: operations["getStandardIdFormSchemaJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/matters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 事项 in force, each with its clause */
        get: operations["getStandardIdMatters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 材料 in force, each with its clause */
        get: operations["getStandardIdMaterials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 条件 in force, each with its clause */
        get: operations["getStandardIdConditions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 要问的 in force: groups of facts, each with its clause and why it is asked */
        get: operations["getStandardIdQuestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/duties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据共享责任清单 in force: who owes which data, by what law, how fresh, how soon, and what follows where it fails */
        get: operations["getStandardIdDuties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作日历 by which days are counted today, with its notice and its horizon */
        get: operations["getStandardIdCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/counties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 区县 of the province */
        get: operations["getStandardIdCounties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 标准版本 Every version, drafts too, and whose turn it is */
        get: operations["getPolicyVersions"];
        put?: never;
        /** 录入 Records what the policy folder says now as a draft */
        post: operations["postPolicyVersions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/versions/{digest}/check-standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查 Has every situation gone through, by an errand */
        post: operations["postPolicyVersionsDigestCheckStandard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/versions/{digest}/approve-standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准 The first of two people */
        post: operations["postPolicyVersionsDigestApproveStandard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policy/versions/{digest}/publish-standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发布 The second of two people, in force from a day */
        post: operations["postPolicyVersionsDigestPublishStandard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 运行状况 Sources, queues and dead errands; of a case its number only */
        get: operations["getOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{region}/errands/{errand}/retry-errand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 再试 Puts a dead errand back, with a reason of the closed list */
        post: operations["postOperationsRegionErrandsErrandRetryErrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/{region}/errands/{errand}/settle-errand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 了结 Says why nothing is left to do of a dead errand */
        post: operations["postOperationsRegionErrandsErrandSettleErrand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成文 The documents there are of the standard in force */
        get: operations["getStandardIdDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作方案、办事指南、特殊类型指引手册、问答清单、公告栏 One document, as blocks of lines with their clauses */
        get: operations["getStandardIdDocumentsKind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standard/{id}/documents/{kind}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same on paper; zh or en, normal or elder size */
        get: operations["getStandardIdDocumentsKindPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guide/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 一次性告知书 The notice that belongs to the answers of the guidance; nothing is kept */
        post: operations["postGuideNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次性告知书 of one party of a case, with its own lines only */
        get: operations["getCasesIdNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 签发的文书 The signed papers of a case: those of one’s own, at the window those of both */
        get: operations["getCasesIdSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/sheets/{sheet}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them on the screen, with the code by which anybody can check it */
        get: operations["getCasesIdSheetsSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{id}/sheets/{sheet}.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a signed PDF; zh or en, normal or elder size */
        get: operations["getCasesIdSheetsSheetPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 验真 Whether a paper is ours and still counts, by its number and code; never by a name */
        post: operations["postSheetsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sheets/check-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 验真 Whether a PDF is the one that was signed, to the last bit */
        post: operations["postSheetsCheckFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Synthetic people and staff who may sign in here */
        get: operations["getDevAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in a synthetic person or officer; sets the session cookie */
        post: operations["postDevSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves the legal clock of office, errands and simulator together, forward only */
        post: operations["postDevClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/idle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Runs due errands to the end; answers when none is due */
        post: operations["postDevIdle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a synthetic data set told by message, the newest first */
        get: operations["getDevOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/replies/{department}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The later word of a department, signed (HMAC-SM3), keyed by its receipt */
        post: operations["postRepliesDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptRequest: {
            promised: string[];
            restsOn: string;
        };
        AnswersRequest: {
            of: "joint" | "own";
            facts: {
                [key: string]: components["schemas"]["Value"];
            };
            forWhom?: string;
        };
        Awaited: {
            state: "sent" | "in-doubt" | "late" | "to-fetch";
            words: components["schemas"]["Text"];
        };
        BookRequest: {
            organ: string;
            day: components["schemas"]["Day"];
            time: string;
        };
        /** @description 办件号, e.g. 610112-26-k3j9x0q2ab; begins with its home region */
        CaseId: string;
        CheckInRequest: {
            present: string[];
        };
        ChooseRequest: {
            fact: string;
            take: "here" | "there";
        };
        ClockAnswer: {
            now: string;
            today: components["schemas"]["Day"];
        };
        ClockRequest: {
            /** @description legal clock, ISO 8601 with offset; forward only */
            now: string;
        };
        Condition: {
            id: string;
            matter?: string;
            name: components["schemas"]["Text"];
            words: components["schemas"]["Text"];
            about?: string;
            holds: "yes" | "no" | "unknown" | "not-yet";
            earliestDay?: components["schemas"]["Day"];
            basis: string;
        };
        ConfirmRequest: {
            digest: string;
        };
        Consent: {
            id: string;
            material: string;
            matter: string;
            state: "not-asked" | "asked" | "given" | "refused" | "lapsed";
            signer: "you" | "other-party" | "third";
            /** @description masked */
            signerName?: string;
            sentence: components["schemas"]["Text"];
            sentenceDigest: string;
            why: components["schemas"]["Text"];
            basis: string;
        };
        ConsentLinkView: {
            consent: string;
            caseId: components["schemas"]["CaseId"];
            state: string;
            sentence: components["schemas"]["Text"];
            sentenceDigest: string;
            why: components["schemas"]["Text"];
            basis: string;
            /** @description the signed-in person is the one asked */
            mine: boolean;
        };
        ConsentRequest: {
            agree: boolean;
            sentenceDigest: string;
        };
        CorrectionRequest: {
            matter: string;
            items: {
                what: string;
                words: string;
                remedy: string;
            }[];
        };
        Day: string;
        DecideRequest: {
            matter: string;
            outcome: {
                /** @constant */
                outcome: "granted";
            } | {
                /** @constant */
                outcome: "refused";
                reason: string;
                basis: string;
            };
            restsOn: string;
            reason?: string;
        };
        DeclareRequest: {
            declaration: string;
            role: string;
            sentenceDigest: string;
        };
        DevAccounts: {
            staff: {
                account: string;
                name: string;
                staffRole: string;
                organ: string;
                roleName: components["schemas"]["Text"];
                organName: components["schemas"]["Text"];
                region: string;
            }[];
            citizens: {
                name: string;
                citizenNumber: string;
                hint: components["schemas"]["Text"];
            }[];
        };
        DevSignInRequest: {
            /** @constant */
            kind: "citizen";
            name: string;
            citizenNumber: string;
        } | {
            /** @constant */
            kind: "staff";
            account: string;
        };
        /** @description SM3 of the canonical JSON (RFC 8785), hex */
        Digest: string;
        Document: {
            kind: "work-plan" | "service-guide" | "special-types" | "questions-and-answers" | "notice-board" | "sharing-duties" | "one-time-notice" | "acceptance-receipt" | "not-accepted-notice" | "correction-notice" | "supplement-promise" | "pledge" | "result-notice" | "refusal-notice";
            title: components["schemas"]["Text"];
            subtitle?: components["schemas"]["Text"];
            standard: {
                version: string;
                digest: string;
                inForceFrom: components["schemas"]["Day"];
            };
            telephone: string;
            blocks: ({
                /** @constant */
                block: "heading";
                level: 1 | 2 | 3;
                id: string;
                text: components["schemas"]["Text"];
            } | {
                /** @constant */
                block: "paragraph";
                text: components["schemas"]["Text"];
                clause?: string;
                see?: string;
                tone?: "note" | "warning" | "assumption" | "lead";
            } | {
                /** @constant */
                block: "list";
                ordered: boolean;
                tick?: boolean;
                items: {
                    text: components["schemas"]["Text"];
                    clause?: string;
                    see?: string;
                    note?: components["schemas"]["Text"];
                }[];
            } | {
                /** @constant */
                block: "table";
                caption?: components["schemas"]["Text"];
                columns: components["schemas"]["Text"][];
                rows: {
                    text: components["schemas"]["Text"];
                    clause?: string;
                    see?: string;
                    note?: components["schemas"]["Text"];
                }[][];
            } | {
                /** @constant */
                block: "question";
                question: components["schemas"]["Text"];
                answer: {
                    text: components["schemas"]["Text"];
                    clause?: string;
                    see?: string;
                    note?: components["schemas"]["Text"];
                }[];
            } | {
                /** @constant */
                block: "page-break";
            })[];
        };
        DocumentsAnswer: {
            lifeEvent: string;
            digest: string;
            version: string;
            today: components["schemas"]["Day"];
            documents: {
                kind: "work-plan" | "service-guide" | "special-types" | "questions-and-answers" | "notice-board" | "sharing-duties" | "one-time-notice" | "acceptance-receipt" | "not-accepted-notice" | "correction-notice" | "supplement-promise" | "pledge" | "result-notice" | "refusal-notice";
                title: components["schemas"]["Text"];
            }[];
        };
        Done: {
            /** @description the act */
            done: string;
            caseId: string;
            /** @description position of the last event written */
            position: number;
            link?: string;
        };
        EndCode: {
            code: string;
            name: components["schemas"]["Text"];
            basis: string;
        };
        EndSpecialProcedureRequest: {
            matter: string;
        };
        Field: {
            fact: string;
            /** @description 'joint' or the role whose own part it is */
            part: string;
            name: components["schemas"]["Text"];
            hint?: components["schemas"]["Text"];
            why: components["schemas"]["Text"];
            basis: string;
            /** @description Domain of standard/src/types.ts */
            domain: unknown;
            value?: components["schemas"]["Value"];
            display?: components["schemas"]["Text"];
            from?: {
                kind: "asked" | "source" | "sign-in";
                name: components["schemas"]["Text"];
                at: string;
            };
            offered?: {
                value: components["schemas"]["Value"];
                display: components["schemas"]["Text"];
                from: components["schemas"]["Text"];
            };
            required: boolean;
            usual?: components["schemas"]["Value"];
            unsure?: components["schemas"]["Text"];
            isUnsure?: boolean;
        };
        FindRequest: {
            citizenNumber: string;
        };
        Followed: {
            /** @description the version it was opened under */
            from: string;
            to: string;
            changes: components["schemas"]["Text"][];
        };
        /** @description A JSON Schema of draft 2020-12 */
        FormSchema: unknown;
        Found: {
            cases: components["schemas"]["CaseId"][];
        };
        Group: {
            id: string;
            title: components["schemas"]["Text"];
            hint?: components["schemas"]["Text"];
            part: string;
            fields: components["schemas"]["Field"][];
            complete: boolean;
        };
        GuideAnswer: {
            groups: components["schemas"]["Group"][];
            plan: components["schemas"]["Plan"];
            complete: boolean;
            asks: number;
            mayBegin: boolean;
            parties: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            region?: string;
        };
        GuideRequest: {
            lifeEvent: string;
            answers: {
                [key: string]: components["schemas"]["Value"];
            };
            unsure?: string[];
        };
        HandOutsAnswer: {
            rows: {
                caseId: components["schemas"]["CaseId"];
                names: string;
                matters: components["schemas"]["Text"];
                due: components["schemas"]["Day"];
                resultBy?: components["schemas"]["Text"];
            }[];
            next?: string;
            waiting: number;
        };
        Heard: {
            heard: boolean;
        };
        IdleAnswer: {
            waiting: number;
        };
        InboxAnswer: {
            rows: {
                taskId: string;
                caseId: components["schemas"]["CaseId"];
                matter: string;
                matterName: components["schemas"]["Text"];
                names: string;
                due: components["schemas"]["Day"];
                /** @description working days; negative when overdue */
                daysLeft?: number;
                light: "normal" | "warning" | "overdue";
                note: components["schemas"]["Text"];
                kind: "decide" | "mend" | "objection" | "void" | "pledge" | "undo";
                takenBy?: {
                    name: components["schemas"]["Text"];
                    isMe: boolean;
                };
            }[];
            next?: string;
            open: number;
            dueToday: number;
        };
        InviteRequest: {
            role: string;
        };
        JoinRequest: {
            token: string;
        };
        LifeEventView: {
            id: string;
            name: components["schemas"]["Text"];
            parties: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            counties: {
                code: string;
                name: string;
                city: string;
            }[];
            standard: {
                digest: string;
                version: string;
            };
            today: components["schemas"]["Day"];
            synthetic: boolean;
            telephone: string;
            kpi: {
                materials: {
                    before: number;
                    after: number;
                    /** @description percent */
                    cut: number;
                };
                steps: {
                    before: number;
                    after: number;
                    /** @description percent */
                    cut: number;
                };
                visits: {
                    before: number;
                    after: number;
                    /** @description percent */
                    cut: number;
                };
                days: {
                    before: number;
                    after: number;
                    /** @description percent */
                    cut: number;
                };
            };
        };
        LifeEvents: {
            lifeEvents: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
        };
        Live: {
            live: boolean;
        };
        LooksAnswer: {
            looks: {
                at: string;
                who: components["schemas"]["Text"];
                organ: components["schemas"]["Text"];
                purpose: components["schemas"]["Text"];
                legalBasis: string;
                fields: components["schemas"]["Text"][];
                kind: "look" | "source-query" | "helper";
            }[];
            next?: string;
        };
        Material: {
            key: string;
            kpiRow: string;
            name: components["schemas"]["Text"];
            matters: string[];
            class: string;
            state: "held" | "will-be-checked" | "owed-by-source" | "needed" | "given" | "promised" | "on-site";
            from: components["schemas"]["Text"];
            giving?: string;
            whose?: string;
            due?: components["schemas"]["Day"];
            ifNotSupplied?: components["schemas"]["Text"];
            dueIfPromised?: components["schemas"]["Day"];
            why: components["schemas"]["Text"];
            basis: string;
            legalElement?: boolean;
            lighterBy?: components["schemas"]["Text"][];
        };
        Matter: {
            id: string;
            name: components["schemas"]["Text"];
            stage: string;
            stageName: components["schemas"]["Text"];
            holder: components["schemas"]["Text"];
            until?: components["schemas"]["Day"];
            decidedIn: string;
            waitMinutes?: number;
            awaited?: components["schemas"]["Awaited"];
            silent: boolean;
            number?: string;
            result: components["schemas"]["Text"];
            resultForm: string;
            reason?: components["schemas"]["Text"];
            doNext?: components["schemas"]["Text"];
            end?: components["schemas"]["EndCode"];
            mayObjectUntil?: components["schemas"]["Day"];
            flow: components["schemas"]["Text"];
            basis: string;
            promisedDays: number;
            acceptedBy: components["schemas"]["Text"];
            decidedBy: components["schemas"]["Text"];
            lighterBy?: components["schemas"]["Text"][];
            clock: "promise" | "own";
            stages: {
                name: components["schemas"]["Text"];
                by: components["schemas"]["Text"];
                days: number;
                basis: string;
            }[];
            external?: {
                name: components["schemas"]["Text"];
                by: components["schemas"]["Text"];
                days: number;
                basis: string;
            };
        };
        Message: {
            role: string;
            roleName: components["schemas"]["Text"];
            name: components["schemas"]["Text"];
            words: components["schemas"]["Text"];
            state: "waiting" | "sent" | "delivered" | "failed";
            /** @description when it was told; waiting: not before, where that is known */
            at?: string;
            deliveredAt?: string;
            channel?: "app" | "sms" | "mail";
            /** @description the last two digits */
            numberEnds?: string;
        };
        MyCases: {
            cases: {
                caseId: components["schemas"]["CaseId"];
                lifeEvent: string;
                name: components["schemas"]["Text"];
                stage: string;
                stageName: components["schemas"]["Text"];
                role: string;
                headline: components["schemas"]["Text"];
            }[];
            helped: {
                caseId: components["schemas"]["CaseId"];
                name: components["schemas"]["Text"];
                stageName: components["schemas"]["Text"];
                role: string;
                roleName: components["schemas"]["Text"];
                /** @description masked */
                displayName: string;
                until: components["schemas"]["Day"];
            }[];
        };
        Nothing: Record<string, never>;
        OpenQuestion: {
            fact: string;
            name: components["schemas"]["Text"];
            way: components["schemas"]["Text"];
            decides: boolean;
            mayCome: {
                kind: "matter" | "material" | "consent" | "visit" | "advice";
                name: components["schemas"]["Text"];
                when: components["schemas"]["Text"];
            }[];
        };
        OpenRequest: {
            lifeEvent: string;
            role: string;
            region: string;
            answers: {
                [key: string]: components["schemas"]["Value"];
            };
        };
        OutboxAnswer: {
            messages: {
                id: string;
                channel: string;
                /** @description the last two digits */
                numberEnds: string;
                words: components["schemas"]["Text"];
                at: string;
            }[];
            next?: string;
        };
        Owed: {
            material: string;
            name: components["schemas"]["Text"];
            owedBy: "couple" | "source";
            source?: components["schemas"]["Text"];
            due?: components["schemas"]["Day"];
            note: components["schemas"]["Text"];
        };
        PartyCaseView: {
            /** @constant */
            view: "party";
            caseId: components["schemas"]["CaseId"];
            lifeEvent: {
                id: string;
                name: components["schemas"]["Text"];
            };
            me: {
                role: string;
                roleName: components["schemas"]["Text"];
                /** @description masked: 张* */
                displayName: string;
                joined: boolean;
                told: boolean;
                confirmed: boolean;
            };
            other: {
                role: string;
                roleName: components["schemas"]["Text"];
                state: "expected" | "invited" | "joined" | "confirmed";
                /** @description masked, once joined */
                displayName?: string;
            }[];
            stage: string;
            stageName: components["schemas"]["Text"];
            headline: components["schemas"]["Text"];
            subline: components["schemas"]["Text"];
            nextAct?: {
                act: string;
                words: components["schemas"]["Text"];
            };
            allowed: string[];
            notice: {
                digest: string;
                sources: {
                    id: string;
                    name: components["schemas"]["Text"];
                    purpose: components["schemas"]["Text"];
                    legalBasis: string;
                }[];
            };
            checks: {
                source: string;
                name: components["schemas"]["Text"];
                state: "not-asked" | "asking" | "MATCH" | "MISMATCH" | "NOT_FOUND" | "UNAVAILABLE";
                at?: string;
            }[];
            groups: components["schemas"]["Group"][];
            plan: components["schemas"]["Plan"];
            consents: components["schemas"]["Consent"][];
            confirmDigest: string;
            corrections: {
                what: string;
                words: components["schemas"]["Text"];
                remedy: components["schemas"]["Text"];
                /** @description 漏告: the day of the earlier list that should have named it */
                omittedOn?: string;
            }[];
            differences: {
                fact: string;
                name: components["schemas"]["Text"];
                here: components["schemas"]["Text"];
                there: components["schemas"]["Text"];
            }[];
            conflicts: {
                conflict: string;
                role: string;
                name: components["schemas"]["Text"];
                state: "asked" | "rechecking" | "by-eye" | "settled";
                meanwhile: "wait" | "go-on" | "by-eye";
                headline: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
                canShow: components["schemas"]["Text"];
                basis: string;
                since: string;
                provider?: {
                    name: components["schemas"]["Text"];
                    telephone: string;
                    until?: components["schemas"]["Day"];
                };
                late: boolean;
                sides: {
                    /** @description a source, or asked for the person itself */
                    from: string;
                    fromName: components["schemas"]["Text"];
                    value: components["schemas"]["Text"];
                    at: string;
                    fresh?: components["schemas"]["Text"];
                    authoritative: boolean;
                }[];
                answers: {
                    from: components["schemas"]["Text"];
                    words: components["schemas"]["Text"];
                    at: string;
                }[];
            }[];
            disputable: {
                conflict: string;
                name: components["schemas"]["Text"];
                value: components["schemas"]["Text"];
                fromName: components["schemas"]["Text"];
                options?: {
                    value: string;
                    name: components["schemas"]["Text"];
                }[];
            }[];
            preReview?: {
                organName: components["schemas"]["Text"];
                until: string;
                late: boolean;
            };
            mergedInto?: components["schemas"]["CaseId"];
            notAccepted?: {
                on: components["schemas"]["Day"];
                organName: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
                doNext: components["schemas"]["Text"];
                basis: string;
            };
            visit: components["schemas"]["Visit"];
            earliestDay?: components["schemas"]["Day"];
            promise: {
                workingDays: number;
                due?: components["schemas"]["Day"];
                usedDays?: number;
            };
            owed: components["schemas"]["Owed"][];
            posted?: {
                on: components["schemas"]["Day"];
                tracking: string;
            };
            followed?: components["schemas"]["Followed"];
            pledges: components["schemas"]["Pledge"][];
            timeline: components["schemas"]["Timeline"][];
            messages: components["schemas"]["Message"][];
            mandates: {
                mandate: string;
                role: string;
                roleName: components["schemas"]["Text"];
                kindName: components["schemas"]["Text"];
                acts: components["schemas"]["Text"];
                until: components["schemas"]["Day"];
                state: "given" | "taken";
                receives: boolean;
                /** @description masked: 李* */
                helper?: string;
            }[];
            mandateKinds: {
                kind: string;
                name: components["schemas"]["Text"];
                grounds: string[];
                sentence: components["schemas"]["Text"];
                sentenceDigest: string;
                ifSaid: {
                    act: string;
                    name: components["schemas"]["Text"];
                }[];
            }[];
            helping?: {
                mandate: string;
                role: string;
                roleName: components["schemas"]["Text"];
                acts: string[];
                actsName: components["schemas"]["Text"];
                until: components["schemas"]["Day"];
                others: {
                    role: string;
                    roleName: components["schemas"]["Text"];
                }[];
            };
            synthetic: boolean;
            today: components["schemas"]["Day"];
        };
        /** @description A PDF on A4, tagged, with the digest of the standard on every page */
        PdfFile: unknown;
        Plan: {
            scenario: string;
            situations: components["schemas"]["Text"][];
            materials: components["schemas"]["Material"][];
            matters: components["schemas"]["Matter"][];
            conditions: components["schemas"]["Condition"][];
            steps: components["schemas"]["Text"][];
            visits: {
                name: components["schemas"]["Text"];
                why: components["schemas"]["Text"];
                basis: string;
                who: string[];
                place?: components["schemas"]["Text"];
            }[];
            advice: {
                id: string;
                kind: "elsewhere" | "route" | "warning" | "help";
                about?: string;
                title: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
                channel?: components["schemas"]["Text"];
                telephone: string;
                basis: string;
            }[];
            windows: {
                id: string;
                kind: string;
                name: components["schemas"]["Text"];
                acts: string[];
                matters: components["schemas"]["Text"][];
                hours?: components["schemas"]["Text"];
                telephone: string;
                basis: string;
            }[];
            reliefs: {
                by: components["schemas"]["Text"];
                what: components["schemas"]["Text"];
                basis: string;
            }[];
            openQuestions: components["schemas"]["OpenQuestion"][];
            promiseDays: number;
            promiseBasis: string;
            standard: {
                digest: string;
                version: string;
            };
        };
        Pledge: {
            material: string;
            name: components["schemas"]["Text"];
            sentence: components["schemas"]["Text"];
            law: string;
            ifFalse: components["schemas"]["Text"];
            digest: string;
            state: "to-sign" | "not-open" | "given" | "to-check" | "doubted" | "answered" | "false" | "closed";
            words: components["schemas"]["Text"];
            until?: components["schemas"]["Day"];
            mayAnswer: boolean;
            role?: string;
        };
        PolicyAnswer: {
            today: components["schemas"]["Day"];
            mayRecord: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            versions: components["schemas"]["PolicyVersion"][];
        };
        PolicyVersion: {
            digest: components["schemas"]["Digest"];
            version: string;
            lifeEvent: string;
            lifeEventName: components["schemas"]["Text"];
            stage: "recorded" | "checking" | "faulty" | "checked" | "approved" | "published";
            standing: "draft" | "coming" | "in-force" | "superseded";
            stageName: components["schemas"]["Text"];
            meantFrom: components["schemas"]["Day"];
            inForceFrom?: components["schemas"]["Day"];
            inForceUntil?: components["schemas"]["Day"];
            development: boolean;
            recordedAt?: string;
            checked?: {
                situations: number;
                faults: number;
                ms: number;
                at: string;
                firstFaults: {
                    where: string;
                    problem: components["schemas"]["Text"];
                    remedy: components["schemas"]["Text"];
                }[];
            };
            approvedAt?: string;
            publishedAt?: string;
            next?: "check-standard" | "approve-standard" | "publish-standard";
            waitsFor?: components["schemas"]["Text"];
        };
        PrintQuery: {
            lang?: "zh" | "en";
            size?: "normal" | "elder";
        };
        PublicVersion: {
            digest: components["schemas"]["Digest"];
            version: string;
            lifeEvent: string;
            state: "coming" | "in-force" | "superseded";
            inForceFrom: components["schemas"]["Day"];
            inForceUntil?: components["schemas"]["Day"];
            publishedAt: string;
            development: boolean;
        };
        PublishStandardRequest: {
            inForceFrom: components["schemas"]["Day"];
        };
        RateRequest: {
            level: number;
            words?: string;
        };
        Ready: {
            ready: boolean;
            database: boolean;
            standard: boolean;
        };
        RecordStandardRequest: {
            lifeEvent: string;
        };
        Refusal: {
            /** @description code of the closed list */
            refused: string;
            title: components["schemas"]["Text"];
            doNext: components["schemas"]["Text"];
            detail: {
                [key: string]: unknown;
            };
        };
        RefuseToAcceptRequest: {
            /** @description id of the closed list of the standard */
            reason: string;
            materials: string[];
            present: string[];
        };
        SessionAnswer: {
            signedIn: boolean;
            kind?: "citizen" | "staff";
            displayName?: string;
            staffRole?: string;
            staffRoleName?: components["schemas"]["Text"];
            counters?: ("window" | "approval" | "policy" | "operations" | "supervision")[];
            organ?: string;
            organName?: components["schemas"]["Text"];
            region?: string;
            synthetic: boolean;
            today: components["schemas"]["Day"];
            now: string;
        };
        SignedOut: {
            /** @constant */
            signedIn: false;
        };
        SlotsAnswer: {
            organs: {
                organ: string;
                name: components["schemas"]["Text"];
                address: string;
                telephone: string;
                days: {
                    day: components["schemas"]["Day"];
                    slots: {
                        time: string;
                        left: number;
                    }[];
                }[];
            }[];
            earliestDay?: components["schemas"]["Day"];
        };
        SourcesAnswer: {
            sources: {
                department: string;
                name: components["schemas"]["Text"];
                state: "up" | "down";
                since?: string;
            }[];
        };
        StaffCaseView: {
            /** @constant */
            view: "staff";
            caseId: components["schemas"]["CaseId"];
            lifeEvent: {
                id: string;
                name: components["schemas"]["Text"];
            };
            stage: string;
            stageName: components["schemas"]["Text"];
            headline: components["schemas"]["Text"];
            parties: {
                role: string;
                roleName: components["schemas"]["Text"];
                displayName: string;
                toWriteIn: number[];
                arrived: boolean;
                verified: boolean;
                facts: {
                    fact: string;
                    name: components["schemas"]["Text"];
                    masked: string;
                    from: components["schemas"]["Text"];
                    at?: string;
                    source?: string;
                    verdict?: string;
                }[];
                conditions: components["schemas"]["Condition"][];
                checks: {
                    source: string;
                    name: components["schemas"]["Text"];
                    state: string;
                    at?: string;
                }[];
            }[];
            joint: {
                fact: string;
                name: components["schemas"]["Text"];
                masked: string;
                from: components["schemas"]["Text"];
                at?: string;
                source?: string;
                verdict?: string;
            }[];
            compared: {
                name: components["schemas"]["Text"];
                said: string;
                bySource: {
                    source: components["schemas"]["Text"];
                    value: string;
                    at: string;
                }[];
                agrees: boolean;
            }[];
            materials: components["schemas"]["Material"][];
            matters: components["schemas"]["Matter"][];
            consents: components["schemas"]["Consent"][];
            owed: components["schemas"]["Owed"][];
            declarations: {
                id: string;
                role: string;
                sentence: components["schemas"]["Text"];
                sentenceDigest: string;
                signed: boolean;
                basis: string;
            }[];
            todo: {
                id: string;
                words: components["schemas"]["Text"];
                done: boolean;
                act: string;
                role?: string;
                matter?: string;
                material?: string;
                /** @description whether the role of this officer may do it */
                mine: boolean;
                who?: components["schemas"]["Text"];
            }[];
            rules: {
                title: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
                basis: string;
                tone: "plain" | "waiting" | "bar";
                matter?: string;
            }[];
            reasons: {
                id: string;
                for: string;
                name: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
                doNext: components["schemas"]["Text"];
                basis: string;
                claims?: string;
            }[];
            preReview?: {
                until: string;
                late: boolean;
                basis: string;
                toSee: {
                    what: string;
                    name: components["schemas"]["Text"];
                    paper: boolean;
                }[];
            };
            omitted: {
                matter: string;
                what: string;
                on: components["schemas"]["Day"];
            }[];
            deferrable: string[];
            allowed: string[];
            /** @description digest of the facts an act now rests on; send it back with the act */
            restsOn: string;
            visit: components["schemas"]["Visit"];
            timeline: components["schemas"]["Timeline"][];
            messages: components["schemas"]["Message"][];
            due?: components["schemas"]["Day"];
            mandates: {
                mandate: string;
                role: string;
                roleName: components["schemas"]["Text"];
                kindName: components["schemas"]["Text"];
                acts: components["schemas"]["Text"];
                until: components["schemas"]["Day"];
                state: "given" | "taken";
                receives: boolean;
                /** @description masked: 李* */
                helper?: string;
            }[];
            mandateKinds: {
                kind: string;
                name: components["schemas"]["Text"];
                grounds: string[];
                sentence: components["schemas"]["Text"];
                sentenceDigest: string;
                ifSaid: {
                    act: string;
                    name: components["schemas"]["Text"];
                }[];
            }[];
            end?: components["schemas"]["EndCode"];
            turns: {
                act: string;
                name: components["schemas"]["Text"];
                matter?: string;
                material?: string;
                of: components["schemas"]["Text"];
                note?: components["schemas"]["Text"];
                until?: components["schemas"]["Day"];
                digest?: string;
                reasons?: string[];
                to?: {
                    id: string;
                    name: components["schemas"]["Text"];
                }[];
            }[];
            conflicts: {
                conflict: string;
                role: string;
                name: components["schemas"]["Text"];
                state: "asked" | "rechecking" | "by-eye" | "settled";
                meanwhile: "wait" | "go-on" | "by-eye";
                headline: components["schemas"]["Text"];
                words: components["schemas"]["Text"];
                canShow: components["schemas"]["Text"];
                basis: string;
                since: string;
                provider?: {
                    name: components["schemas"]["Text"];
                    telephone: string;
                    until?: components["schemas"]["Day"];
                };
                late: boolean;
                sides: {
                    /** @description a source, or asked for the person itself */
                    from: string;
                    fromName: components["schemas"]["Text"];
                    value: components["schemas"]["Text"];
                    at: string;
                    fresh?: components["schemas"]["Text"];
                    authoritative: boolean;
                }[];
                answers: {
                    from: components["schemas"]["Text"];
                    words: components["schemas"]["Text"];
                    at: string;
                }[];
            }[];
            today: components["schemas"]["Day"];
            synthetic: boolean;
        };
        StandardCalendar: {
            digest: components["schemas"]["Digest"];
            from: components["schemas"]["Day"];
            horizon: components["schemas"]["Day"];
            holidays: components["schemas"]["Day"][];
            workdays: components["schemas"]["Day"][];
            basis: string;
        };
        StandardCounties: {
            digest: components["schemas"]["Digest"];
            basis: string;
            counties: {
                code: string;
                name: string;
                city: string;
            }[];
        };
        StandardDone: {
            done: string;
            digest: components["schemas"]["Digest"];
            position: number;
        };
        StandardInForce: {
            id: string;
            name: components["schemas"]["Text"];
            version: components["schemas"]["PublicVersion"];
            parties: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            departments: {
                id: string;
                name: components["schemas"]["Text"];
            }[];
            promise: {
                basis: string;
            };
            parts: string[];
        };
        StandardList: {
            lifeEvent: string;
            digest: components["schemas"]["Digest"];
            version: string;
            lines: {
                id: string;
                name: components["schemas"]["Text"];
                basis: string;
                why?: components["schemas"]["Text"];
                lifetime?: string;
                rule: unknown;
            }[];
        };
        StandardQuestions: {
            lifeEvent: string;
            digest: components["schemas"]["Digest"];
            version: string;
            groups: {
                id: string;
                title: components["schemas"]["Text"];
                stage: string;
                facts: {
                    id: string;
                    name: components["schemas"]["Text"];
                    basis: string;
                    why?: components["schemas"]["Text"];
                    lifetime?: string;
                    rule: unknown;
                }[];
            }[];
        };
        /** @description The canonical JSON of the whole standard */
        StandardText: unknown;
        StandardsAnswer: {
            today: components["schemas"]["Day"];
            /** @constant */
            hash: "SM3";
            /** @constant */
            canonicalForm: "RFC 8785";
            lifeEvents: {
                id: string;
                name: components["schemas"]["Text"];
                inForce?: components["schemas"]["PublicVersion"];
                versions: components["schemas"]["PublicVersion"][];
            }[];
        };
        StartSpecialProcedureRequest: {
            matter: string;
            reason: string;
        };
        SupplyRequest: {
            material: string;
            giving: "tick" | "photo-on-site" | "paper";
            sheets?: number;
            /** @description 告知承诺: of what was told with the promise that is signed */
            sentenceDigest?: string;
            /** @description at the window: whose promise it is */
            by?: string;
        };
        TallyAnswer: {
            declared: number;
            acts: number;
            papers: number;
            steps: number;
            visits: number;
            visitsOurs: number;
            workingDays: number | null;
            waitedFor: {
                who: components["schemas"]["Text"];
                workingDays: number;
            }[];
            departments: {
                who: components["schemas"]["Text"];
                matter: string;
                workingDays: number;
                pausedDays: number;
            }[];
            secondLists: number;
            definitions: {
                [key: string]: components["schemas"]["Text"];
            };
            detail: {
                [key: string]: string[];
            };
        };
        TellRequest: {
            noticeDigest: string;
        };
        Text: {
            zh: string;
            en: string;
        };
        Timeline: {
            at: string;
            title: components["schemas"]["Text"];
            note?: components["schemas"]["Text"];
            state: "done" | "now" | "next";
            holder?: components["schemas"]["Text"];
            until?: components["schemas"]["Day"];
        };
        TodayAnswer: {
            organ: string;
            organName: components["schemas"]["Text"];
            day: components["schemas"]["Day"];
            arrived: number;
            booked: number;
            rows: {
                caseId: components["schemas"]["CaseId"];
                time: string;
                names: string;
                state: "booked" | "arrived" | "done" | "no-show";
                /** @description 绿色通道: called first of their time */
                green: boolean;
                note: components["schemas"]["Text"];
            }[];
            next?: string;
        };
        Value: string | number | boolean;
        VerifyRequest: {
            role: string;
            with: "card" | "by-eye";
            name?: string;
            citizenNumber?: string;
        };
        VersionsAnswer: {
            versions: components["schemas"]["PublicVersion"][];
        };
        Visit: {
            stage: string;
            organ?: string;
            organName?: components["schemas"]["Text"];
            address?: string;
            telephone?: string;
            day?: components["schemas"]["Day"];
            time?: string;
            keptForUs?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLivez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getLifeEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeEvents"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getLifeEventsId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeEventView"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postGuide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getHallsSlots: {
        parameters: {
            query: {
                county: string;
                from?: components["schemas"]["Day"];
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotsAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedOut"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getHallsOrganLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organ: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organ: string;
                        organName: components["schemas"]["Text"];
                        day: components["schemas"]["Day"];
                        now: string;
                        /** @description somebody can be called at this moment */
                        isOpen: boolean;
                        open: {
                            from: string;
                            until: string;
                        }[];
                        halted?: {
                            until: string;
                        };
                        called: {
                            ticket: string;
                            window: number;
                            at: string;
                        }[];
                        next: {
                            ticket: string;
                            from: string;
                        }[];
                        waiting: number;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getHallsOrganTicketsTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organ: string;
                ticket: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organ: string;
                        organName: components["schemas"]["Text"];
                        day: components["schemas"]["Day"];
                        now: string;
                        /** @description somebody can be called at this moment */
                        isOpen: boolean;
                        open: {
                            from: string;
                            until: string;
                        }[];
                        halted?: {
                            until: string;
                        };
                        ticket: string;
                        state: "waiting" | "called" | "passed" | "served";
                        window?: number;
                        bookedFor?: string;
                        expected?: {
                            before: number;
                            from: string;
                            until: string;
                            beyond: boolean;
                        };
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWindowLine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organ: string;
                        organName: components["schemas"]["Text"];
                        day: components["schemas"]["Day"];
                        now: string;
                        /** @description somebody can be called at this moment */
                        isOpen: boolean;
                        open: {
                            from: string;
                            until: string;
                        }[];
                        halted?: {
                            until: string;
                        };
                        windows: {
                            window: number;
                            special: boolean;
                            ticket?: string;
                            calls?: number;
                            caseId?: components["schemas"]["CaseId"];
                        }[];
                        waiting: {
                            ticket: string;
                            bookedFor?: string;
                            /** @description 先叫的: the standard has them called first */
                            first: boolean;
                            caseId?: components["schemas"]["CaseId"];
                            before: number;
                            from: string;
                            until: string;
                            beyond: boolean;
                        }[];
                        passed: string[];
                        served: number;
                        toCome: number;
                        beyond: number;
                        needs: {
                            id: string;
                            name: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWindowLine: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description 取号: a booked couple by its case, anybody else without
                     * @constant
                     */
                    act: "queue-up";
                    caseId?: components["schemas"]["CaseId"];
                    needs?: string[];
                } | {
                    /** @constant */
                    act: "call-next";
                    window: number;
                } | {
                    /** @constant */
                    act: "call-again";
                    window: number;
                } | {
                    /** @constant */
                    act: "finish-ticket";
                    window: number;
                } | {
                    /** @constant */
                    act: "back-in-line";
                    ticket: string;
                } | {
                    /** @constant */
                    act: "halt-hall";
                    until: string;
                } | {
                    /** @constant */
                    act: "resume-hall";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: string;
                        ticket?: string;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMyCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyCases"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCases: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postJoin: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdTell: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdInvite: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdAnswers: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswersRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdChoose: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdConfirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdConsentsConsentAsk: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                consent: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdConsentsConsent: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                consent: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getConsentLinksToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentLinkView"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postConsentLinksToken: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdSupply: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdFiles: {
        parameters: {
            query: {
                material: string;
            };
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdSubmit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdSlots: {
        parameters: {
            query?: {
                from?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotsAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdBook: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdCancelBooking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdRate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdWithdraw: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdDisputeFact: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    conflict: string;
                    value: components["schemas"]["Value"];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdObject: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdAnswerDoubt: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    material: string;
                    words: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdLooks: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooksAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdTally: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TallyAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdGiveMandate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    also: ("read" | "answer" | "supply" | "submit" | "book" | "cancel-booking" | "receive" | "withdraw" | "object")[];
                    sentenceDigest: string;
                    role?: string;
                    ground?: "phone" | "paper" | "face";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdEndMandate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mandate: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postWindowOpen: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    lifeEvent: string;
                    answers: {
                        [key: string]: components["schemas"]["Value"];
                    };
                    cards: {
                        role: string;
                        name: string;
                        citizenNumber: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getMandateLinksToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: components["schemas"]["CaseId"];
                        lifeEvent: components["schemas"]["Text"];
                        state: "open" | "spent" | "over";
                        /** @description masked name of the party */
                        from: string;
                        kindName: components["schemas"]["Text"];
                        acts: components["schemas"]["Text"];
                        until: components["schemas"]["Day"];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postTakeMandate: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReleases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        releases: {
                            release: string;
                            name: components["schemas"]["Text"];
                            day: components["schemas"]["Day"];
                            /** @description legal instant */
                            opensAt: string;
                            roomOpensAt: string;
                            stage: "announced" | "waiting-room" | "open" | "over";
                            waiting: number;
                            /** @description how many times may be stated */
                            wishes: number;
                            turnMinutes: number;
                            /** @description published before the release */
                            seedDigest?: string;
                            /** @description published with the release */
                            seed?: string;
                        }[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReleasesReleaseDraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        release: string;
                        seedDigest: string;
                        seed: string;
                        listDigest: string;
                        /** @description in the drawn order */
                        places: string[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getReleasesReleasePlacesPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                release: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        place: string;
                        release: string;
                        name: components["schemas"]["Text"];
                        day: components["schemas"]["Day"];
                        opensAt: string;
                        stage: "waiting-room" | "waiting" | "choosing" | "booked" | "lapsed" | "full";
                        before?: number;
                        waiting: number;
                        /** @description by the draw; else by arrival */
                        drawn: boolean;
                        number?: number;
                        /** @description how many times were stated */
                        wishes: number;
                        expected?: {
                            /** @description minutes */
                            from: number;
                            /** @description minutes */
                            to: number;
                        };
                        until?: string;
                        askAgainSeconds?: number;
                        /** @description published before the release */
                        seedDigest?: string;
                        /** @description published with the release */
                        seed?: string;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        releases: {
                            release: string;
                            name: components["schemas"]["Text"];
                            day: components["schemas"]["Day"];
                            /** @description legal instant */
                            opensAt: string;
                            roomOpensAt: string;
                            stage: "announced" | "waiting-room" | "open" | "over";
                            waiting: number;
                            /** @description how many times may be stated */
                            wishes: number;
                            turnMinutes: number;
                            /** @description published before the release */
                            seedDigest?: string;
                            /** @description published with the release */
                            seed?: string;
                            organName: components["schemas"]["Text"];
                            /** @description which may be wished */
                            times: string[];
                            place?: {
                                place: string;
                                release: string;
                                name: components["schemas"]["Text"];
                                day: components["schemas"]["Day"];
                                opensAt: string;
                                stage: "waiting-room" | "waiting" | "choosing" | "booked" | "lapsed" | "full";
                                before?: number;
                                waiting: number;
                                /** @description by the draw; else by arrival */
                                drawn: boolean;
                                number?: number;
                                /** @description how many times were stated */
                                wishes: number;
                                expected?: {
                                    /** @description minutes */
                                    from: number;
                                    /** @description minutes */
                                    to: number;
                                };
                                until?: string;
                                askAgainSeconds?: number;
                                /** @description published before the release */
                                seedDigest?: string;
                                /** @description published with the release */
                                seed?: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdQueue: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    release: string;
                    wishes: string[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        place: string;
                        release: string;
                        name: components["schemas"]["Text"];
                        day: components["schemas"]["Day"];
                        opensAt: string;
                        stage: "waiting-room" | "waiting" | "choosing" | "booked" | "lapsed" | "full";
                        before?: number;
                        waiting: number;
                        /** @description by the draw; else by arrival */
                        drawn: boolean;
                        number?: number;
                        /** @description how many times were stated */
                        wishes: number;
                        expected?: {
                            /** @description minutes */
                            from: number;
                            /** @description minutes */
                            to: number;
                        };
                        until?: string;
                        askAgainSeconds?: number;
                        /** @description published before the release */
                        seedDigest?: string;
                        /** @description published with the release */
                        seed?: string;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesId: {
        parameters: {
            query?: {
                forWhom?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyCaseView"] | components["schemas"]["StaffCaseView"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdPaper: {
        parameters: {
            query: {
                material: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        material: string;
                        /** @description image/jpeg, image/png or application/pdf */
                        kind: string;
                        base64: string;
                        at: string;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWindowToday: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TodayAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getWindowHandOuts: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOutsAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getInbox: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSupervision: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        today: components["schemas"]["Day"];
                        open: number;
                        secondLists: number;
                        tickets: {
                            provider: string;
                            name: components["schemas"]["Text"];
                            open: number;
                            late: number;
                            oldest?: string;
                            workingDays?: number;
                        }[];
                        rows: {
                            caseId: components["schemas"]["CaseId"];
                            what: string;
                            words: components["schemas"]["Text"];
                            organName: components["schemas"]["Text"];
                            since: string;
                            state: "open" | "over";
                        }[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postFind: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Found"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdPreReviewByEye: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        what: string;
                        words: string;
                        remedy: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdCheckIn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdVerify: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdAcceptAtWindow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdRefuseToAccept: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseToAcceptRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdDeclare: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdDecideOnTheSpot: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdKeepPlace: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdDecideFromInbox: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdAskCorrection: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdStartSpecialProcedure: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartSpecialProcedureRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdEndSpecialProcedure: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndSpecialProcedureRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdHandOut: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matters: string[];
                    way: "window" | "post";
                    /** @description 快递单号, as scanned: capitals and figures; needed by post */
                    tracking?: string;
                    /** @description 代领: of the helper who receives it */
                    mandate?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdTakeTask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdGiveBackTask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdReassignTask: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                    /** @description an account */
                    to: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdReturnToWindow: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdSendAgain: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdForward: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                    /** @description an organ; absent where it leaves the system */
                    to?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdProposeVoid: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdAnswerVoid: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    agrees: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdRecordPledgeCheck: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    material: string;
                    found: "true" | "untrue" | "no-record";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdClosePledge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    material: string;
                    finding: "kept" | "false";
                    reason: string;
                    basis: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdSettleConflict: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    conflict: string;
                    role: string;
                    /** @description asked, or the source whose word counts */
                    take: string;
                    /** @description the matter of an inbox; absent at the window */
                    matter?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdAnswerObjection: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    answer: "upheld" | "reopened";
                    reason: string;
                    basis: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdReverseDecision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                    /** @description the number of the judgment */
                    document?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdRecordChange: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    matter: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                    of?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postCasesIdExtendPromise: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    material: string;
                    /** @description id of the closed list of the standard */
                    reason: string;
                    /** @description working days */
                    days: number;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardsAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardVersionsDigest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardText"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardInForce"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdFormSchemaJson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormSchema"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdMatters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdMaterials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdConditions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdQuestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardQuestions"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdDuties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardList"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardCalendar"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdCounties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardCounties"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPolicyVersions: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStandardRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardDone"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPolicyVersionsDigestCheckStandard: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardDone"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPolicyVersionsDigestApproveStandard: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardDone"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postPolicyVersionsDigestPublishStandard: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                digest: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishStandardRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardDone"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        today: components["schemas"]["Day"];
                        now: string;
                        dead: {
                            of: number;
                            errands: {
                                region: string;
                                errand: string;
                                kind: string;
                                kindName: components["schemas"]["Text"];
                                caseId?: string;
                                source?: components["schemas"]["Text"];
                                problem: components["schemas"]["Text"];
                                attempts: number;
                                failingSince?: string;
                                deadSince?: string;
                            }[];
                        };
                        sources: {
                            id: string;
                            name: components["schemas"]["Text"];
                            department?: components["schemas"]["Text"];
                            state: "unknown" | "up" | "down";
                            since?: string;
                            because?: components["schemas"]["Text"];
                            restsUntil?: string;
                            answered: number;
                            silent: number;
                            broken: number;
                            refused: number;
                            lastGoodSeconds?: number;
                        }[];
                        queues: {
                            kind: string;
                            kindName: components["schemas"]["Text"];
                            source?: components["schemas"]["Text"];
                            due: number;
                            running: number;
                            delayed: number;
                            asleep: number;
                            failing: number;
                            dead: number;
                            lagSeconds?: number;
                        }[];
                        tickets: {
                            provider: string;
                            name: components["schemas"]["Text"];
                            open: number;
                            late: number;
                            oldest?: string;
                            workingDays?: number;
                        }[];
                        leases: {
                            by: string;
                            held: number;
                            lapsed: number;
                        }[];
                        clock: {
                            machine: string;
                            aheadSeconds: number;
                        };
                        standards: {
                            name: components["schemas"]["Text"];
                            version: string;
                            digest: string;
                            development: boolean;
                        }[];
                        retryReasons: {
                            id: string;
                            name: components["schemas"]["Text"];
                        }[];
                        settleReasons: {
                            id: string;
                            name: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postOperationsRegionErrandsErrandRetryErrand: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                region: string;
                errand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: "source-is-back" | "fault-is-mended" | "organ-asks";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: string;
                        errand: string;
                        position: number;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postOperationsRegionErrandsErrandSettleErrand: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                region: string;
                errand: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: "done-otherwise" | "overtaken" | "handed-to-organ";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: string;
                        errand: string;
                        position: number;
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdDocumentsKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getStandardIdDocumentsKindPdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                size?: "normal" | "elder";
            };
            header?: never;
            path: {
                id: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postGuideNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuideRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdSheets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        caseId: string;
                        sheets: {
                            number: string;
                            kind: string;
                            title: components["schemas"]["Text"];
                            about?: components["schemas"]["Text"];
                            on: components["schemas"]["Day"];
                            status: "valid" | "voided" | "replaced";
                            statusName: components["schemas"]["Text"];
                            sheet: string;
                            role: string;
                            roleName: components["schemas"]["Text"];
                        }[];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdSheetsSheet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        kind: string;
                        title: components["schemas"]["Text"];
                        about?: components["schemas"]["Text"];
                        on: components["schemas"]["Day"];
                        status: "valid" | "voided" | "replaced";
                        statusName: components["schemas"]["Text"];
                        sheet: string;
                        code: string;
                        url: string;
                        document: components["schemas"]["Document"];
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getCasesIdSheetsSheetPdf: {
        parameters: {
            query?: {
                lang?: "zh" | "en";
                size?: "normal" | "elder";
            };
            header?: never;
            path: {
                id: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postSheetsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    code: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        verdict: "found" | "unknown" | "changed" | "unsigned";
                        words: components["schemas"]["Text"];
                        sheet?: {
                            number: string;
                            kind: string;
                            title: components["schemas"]["Text"];
                            about?: components["schemas"]["Text"];
                            on: components["schemas"]["Day"];
                            status: "valid" | "voided" | "replaced";
                            statusName: components["schemas"]["Text"];
                            issuer: components["schemas"]["Text"];
                            since?: components["schemas"]["Day"];
                            names: string[];
                            synthetic: boolean;
                        };
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postSheetsCheckFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        verdict: "found" | "unknown" | "changed" | "unsigned";
                        words: components["schemas"]["Text"];
                        sheet?: {
                            number: string;
                            kind: string;
                            title: components["schemas"]["Text"];
                            about?: components["schemas"]["Text"];
                            on: components["schemas"]["Day"];
                            status: "valid" | "voided" | "replaced";
                            statusName: components["schemas"]["Text"];
                            issuer: components["schemas"]["Text"];
                            since?: components["schemas"]["Day"];
                            names: string[];
                            synthetic: boolean;
                        };
                    };
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDevAccounts: {
        parameters: {
            query?: {
                fits?: string;
                seed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevAccounts"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDevSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevSignInRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDevClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockRequest"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postDevIdle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdleAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDevOutbox: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxAnswer"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    postRepliesDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                department: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heard"];
                };
            };
            /** @description A refusal, with what to do next */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
