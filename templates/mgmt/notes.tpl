{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Notes</span></nav>
<div class="page-head"><div>
  <h1>Notes about {{NAME}}</h1>
  <p>A note stays as it was written; the pin can be moved. Times are UTC.</p>
</div></div>
{{>SAID}}
<form class="card mb w-l" method="post" action="/mgmt/notes.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}">
  <input type="hidden" name="once" value="{{F_ONCE}}">
  <input type="hidden" name="back" value="{{F_BACK}}">
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="field{{#F_NOTE_TEXT_INVALID}} field-error{{/F_NOTE_TEXT_INVALID}}">
      <label for="note-text">New note</label>
      {{>F_NOTE_TEXT_ERROR}}
      <textarea id="note-text" name="note-text" rows="3" maxlength="4000" aria-describedby="note-text-error"{{#F_NOTE_TEXT_INVALID}} aria-invalid="true"{{/F_NOTE_TEXT_INVALID}}>{{F_NOTE_TEXT:pre_escape}}</textarea>
    </div>
    <label class="check"><input type="checkbox" name="pin" value="1"{{#PIN}} checked{{/PIN}}> Pin to the top</label>
    <div class="row"><button class="btn btn-primary" data-busy="Saving note">Save note</button> <a href="/mgmt/customer.html?cid={{CID}}#notes">Back to the customer</a></div>
  </div>
</form>
<section class="card" aria-labelledby="all-h">
  <div class="card-head"><h2 id="all-h">All notes</h2></div>
  {{>NOTE_LIST}}
  {{#NO_NOTES}}<div class="empty"><p>No notes here. What somebody ought to know about this customer goes into the form above.</p></div>{{/NO_NOTES}}
  {{#OLDER}}<div class="card-foot"><a href="/mgmt/notes.html?cid={{CID}}&amp;before={{BEFORE}}">Older notes</a></div>{{/OLDER}}
</section>
