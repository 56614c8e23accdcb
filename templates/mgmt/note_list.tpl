{{%AUTOESCAPE context="HTML"}}<ul class="notes">{{#NOTE}}
  <li id="note-{{NOTE_ID}}"{{#PINNED}} class="pin"{{/PINNED}}>
    <div class="meta">{{#PINNED}}<b><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#pin"/></svg> Pinned</b>{{/PINNED}}<span>{{WHO}}</span><time datetime="{{AT_ISO}}Z">{{AT}}</time>{{#NOT_MONITORED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#eye"/></svg>Not to be monitored</span>{{/NOT_MONITORED}}
      <form method="post" action="/mgmt/notes.html">
        <input type="hidden" name="csrf" value="{{CSRF}}">
        <input type="hidden" name="cid" value="{{CID}}">
        <input type="hidden" name="note" value="{{NOTE_ID}}">
        <input type="hidden" name="back" value="{{BACK}}">
        {{#PINNED}}<button class="btn btn-sm" name="go" value="unpin">Unpin<span class="vh"> the note of {{AT}}</span></button>{{/PINNED}}{{#NOT_PINNED}}<button class="btn btn-sm" name="go" value="pin">Pin<span class="vh"> the note of {{AT}}</span></button>{{/NOT_PINNED}}
      </form>
    </div>{{#LINE}}
    <div>{{TEXT}}</div>{{/LINE}}
  </li>{{/NOTE}}
</ul>
