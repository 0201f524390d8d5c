-- Who got an answer with its master is found by it, when it is corrected.
create index case_event_shared on voice.case_event (heard_id) where what = 'share';
