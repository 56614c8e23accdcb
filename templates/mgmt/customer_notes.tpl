{{%AUTOESCAPE context="HTML"}}<section class="card" id="notes" aria-labelledby="notes-h">
  <div class="card-head"><h2 id="notes-h">Notes <span class="count">{{NOTE_COUNT}}</span></h2><div class="acts"><a href="/mgmt/notes.html?cid={{CID}}">All notes</a></div></div>
  {{>SAID}}
  <form class="card-body" method="post" action="/mgmt/notes.html">
    <input type="hidden" name="csrf" value="{{CSRF}}">
    <input type="hidden" name="cid" value="{{CID}}">
    <input type="hidden" name="once" value="{{NOTE_KEY}}">
    <input type="hidden" name="back" value="customer">
    <div class="field">
      <label for="note-text">New note</label>
      <textarea id="note-text" name="note-text" rows="2" maxlength="4000" required></textarea>
    </div>
    <div class="row row-between mt">
      <label class="check"><input type="checkbox" name="pin" value="1"> Pin to the top</label>
      <button class="btn btn-sm" data-busy="Saving note">Save note</button>
    </div>
  </form>
  {{>NOTE_LIST}}
  {{#NO_NOTES}}<div class="empty"><p>No notes yet.</p></div>{{/NO_NOTES}}
</section>
